import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { DeidentificationKey } from "./deidentification.ts";
import type { Subject } from "./replacements.ts";

/** A patient of a project, for anyone who has the key. */
export interface KnownSubject extends Subject {
  /** Absent where the files state none; then each study is a patient of its own. */
  readonly patientId?: string;
}

/** The key of a project as it is kept in a file of its own, apart from what was made with it. */
export interface KeyDocument extends DeidentificationKey {
  readonly schema: "paraspine-deidentification-key";
  readonly schemaVersion: 1;
  /** By pseudonym. Only to be looked up: pseudonyms and shifts are derived from the secret. */
  readonly subjects: readonly KnownSubject[];
}

const reason = (text: string) => failure(issue("deidentify-key-unreadable", { reason: text }));

/** A new key of 32 random bytes. */
export const newKeyDocument = (project: string, random: Uint8Array): KeyDocument => ({
  schema: "paraspine-deidentification-key",
  schemaVersion: 1,
  project,
  secret: Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join(""),
  subjects: [],
});

/** Reads a key. Issue: `deidentify-key-unreadable`. */
export function parseKeyDocument(text: string): Result<KeyDocument> {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return reason("JSON");
  }
  const { schema, schemaVersion, project, secret, subjects } = (found ?? {}) as Partial<
    Record<keyof KeyDocument, unknown>
  >;
  if (schema !== "paraspine-deidentification-key") return reason("schema");
  if (schemaVersion !== 1) return reason(`schemaVersion ${String(schemaVersion).slice(0, 20)}`);
  if (typeof project !== "string") return reason("project");
  if (typeof secret !== "string" || !/^[0-9a-f]{64}$/.test(secret)) return reason("secret");
  if (!Array.isArray(subjects) || !subjects.every(isSubject)) return reason("subjects");
  return success({ schema, schemaVersion, project, secret, subjects });
}

function isSubject(value: unknown): value is KnownSubject {
  const { patientId, pseudonym, shiftDays } = (value ?? {}) as Partial<Record<keyof KnownSubject, unknown>>;
  return (
    (patientId === undefined || typeof patientId === "string") &&
    typeof pseudonym === "string" &&
    Number.isInteger(shiftDays)
  );
}

/** The key as text, subjects in the order of their pseudonyms. */
export function serialiseKeyDocument(key: KeyDocument): string {
  const { schema, schemaVersion, project, secret } = key;
  const subjects = [...key.subjects].sort((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1));
  return `${JSON.stringify({ schema, schemaVersion, project, secret, subjects }, null, 2)}\n`;
}
