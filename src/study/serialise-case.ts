import { canonicalJson } from "./canonical-json.ts";
import type { Case, ExternalCsa } from "./case.ts";
import { caseSchema } from "./case-schema.ts";

/**
 * The text of a Case file: the same work gives the same bytes, whatever order its keys came in. Checking the
 * Case against the schema puts the keys in the schema's order; region names of an external CSA are sorted.
 *
 * @throws where the Case breaks its own schema, which is our mistake.
 */
export function serialiseCase(work: Case): string {
  const ordered = caseSchema.parse(work);
  return canonicalJson(
    ordered.externalCsa === undefined
      ? ordered
      : { ...ordered, externalCsa: withSortedNames(ordered.externalCsa) },
  );
}

function withSortedNames({ source, csaMm2 }: ExternalCsa): ExternalCsa {
  const names = Object.keys(csaMm2).sort();
  return { source, csaMm2: Object.fromEntries(names.map((name) => [name, csaMm2[name]!])) };
}
