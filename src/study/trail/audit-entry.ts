import type { Actor } from "../project/actor.ts";

/** What was done; the subject is a slice id, a patient ID, a repeat ("study/code"), a document ("kind/name"), or what was exported. */
const auditActions = [
  "project-created",
  "project-migrated",
  "project-restored",
  "slice-added",
  "case-written",
  "state-changed",
  "flag-changed",
  "note-added",
  "patient-written",
  "document-written",
  "repeat-created",
  "repeat-written",
  "exported",
] as const;
export type AuditAction = (typeof auditActions)[number];

/**
 * One line of a project's audit trail. `hash` is the SHA-256 of the canonical JSON of all the other fields, the previous
 * line's hash among them, so that a line that was changed, removed or put between shows.
 */
export interface AuditEntry extends Actor {
  /** 1, 2, 3, ... without gaps. */
  readonly number: number;
  readonly action: AuditAction;
  readonly subject: string;
  readonly reason?: string;
  /** What stood before and after: a short value (a state, a text), or the SHA-256 of a document. */
  readonly before?: string;
  readonly after?: string;
  /** "paraspine 0.1.0". */
  readonly program: string;
  /** Name, version and hash of the model, where one drew. */
  readonly model?: string;
  /** 64 zeros for the first line. */
  readonly previousHash: string;
  readonly hash: string;
}
