import { canonicalJson } from "../../base/canonical-json.ts";
import type { Case } from "./case.ts";
import { caseSchema } from "./case-schema.ts";

/**
 * The text of a Case file: the same work gives the same bytes, whatever order its keys came in. Checking the
 * Case against the schema puts the keys in the schema's order; names of regions and of clinical values are sorted.
 *
 * @throws where the Case breaks its own schema, which is our mistake.
 * @example
 * const slice = await loadSlice("slice.dcm", 1);
 * if (!slice.ok) throw new Error(slice.issues[0].message);
 * const work = caseFromSlice({ slice: slice.value, sha256: slice.value.sha256, rois: [], recipe: defaultRecipe });
 * parseCase(JSON.parse(serialiseCase(work))).ok; // => true
 */
export function serialiseCase(work: Case): string {
  const ordered = caseSchema.parse(work);
  const { externalCsa, clinical } = ordered;
  return canonicalJson({
    ...ordered,
    ...(externalCsa === undefined
      ? {}
      : { externalCsa: { ...externalCsa, csaMm2: sortedByName(externalCsa.csaMm2) } }),
    ...(clinical === undefined ? {} : { clinical: { ...clinical, values: sortedByName(clinical.values) } }),
  });
}

const sortedByName = (values: { readonly [name: string]: number }) =>
  Object.fromEntries(
    Object.keys(values)
      .sort()
      .map((name) => [name, values[name]!]),
  );
