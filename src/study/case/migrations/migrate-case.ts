import { issue } from "../../../base/issue.ts";
import { failure, type Result, success } from "../../../base/result.ts";
import { caseSchemaVersion } from "../case-schema.ts";

/** Turns a document of one schema version into the next; it may only rearrange, never invent a number. */
type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/** The step that leads away from each older version. */
const migrations: { readonly [fromVersion: number]: Migration } = {
  // Version 2 may state the numbers of series and image; an older document states none.
  1: (document) => ({ ...document, schemaVersion: 2 }),
  // Version 3 may state which level a model proposed; an older document states none.
  2: (document) => ({ ...document, schemaVersion: 3 }),
  // Version 4 may state the patient at the study and the acquisition; an older document states neither.
  3: (document) => ({ ...document, schemaVersion: 4 }),
};

/**
 * Brings a Case document of any earlier version to the current one.
 *
 * @returns the document, still to be checked by the schema; `case-unreadable` where it is no Case,
 * `case-newer-version` where a newer program wrote it.
 */
export function migrateCase(json: unknown): Result<Record<string, unknown>> {
  if (!isCaseDocument(json)) return failure(issue("case-unreadable", { reason: "it is not a Case" }));
  const version = json.schemaVersion;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return failure(issue("case-unreadable", { reason: "it states no schemaVersion" }));
  }
  if (version > caseSchemaVersion) {
    return failure(issue("case-newer-version", { version, known: caseSchemaVersion }));
  }
  let document = json;
  for (let from = version; from < caseSchemaVersion; from++) document = migrations[from]!(document);
  return success(document);
}

const isCaseDocument = (json: unknown): json is Record<string, unknown> =>
  typeof json === "object" && json !== null && "schema" in json && json.schema === "paraspine-case";
