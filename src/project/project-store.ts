import type { Result } from "../base/result.ts";
import type { Case } from "../study/case/case.ts";
import type { Actor } from "../study/project/actor.ts";
import type { CaseVersion } from "../study/project/case-version.ts";
import type { PatientRecord } from "../study/project/patient-record.ts";
import type { ProjectFacts } from "../study/project/project-facts.ts";
import type { ProjectSlice } from "../study/project/project-slice.ts";
import type { Repeat } from "../study/project/repeat.ts";
import type { WorklistRow } from "../study/project/worklist-row.ts";
import type { WorklistState } from "../study/project/worklist-state.ts";
import type { AuditEntry } from "../study/trail/audit-entry.ts";

/** Documents that a project keeps by name, with every version: recipes, local risk models, how agreement studies were drawn, the reader's own error. */
export type ProjectDocumentKind = "recipe" | "risk-model" | "agreement" | "reader-error";

/** What `verify` found wrong, in the order of the trail; nothing is found in a sound project. */
export interface ProjectCheck {
  readonly entries: number;
  /** Of the last line. */
  readonly head: string;
  /** False where an issue `project-tampered` names a line and what does not fit. */
  readonly ok: boolean;
}

/**
 * A project: slices, Cases with every version, states, notes, patients, documents and the audit trail. Every change is
 * one transaction together with its line in the trail: a kill at any moment leaves the state before it or after it.
 *
 * Methods answer synchronously: the store lives in a process where nobody waits. Issues: `project-read-only`,
 * `project-disk-full`, `project-unknown-slice`, `project-damaged`.
 */
export interface ProjectStore {
  facts(): ProjectFacts;
  rows(): Result<readonly WorklistRow[]>;
  slice(id: string): Result<ProjectSlice>;
  /** Adds slices in state `new`; one that is there stays as it is but for its path. Answers the rows of all given. */
  addSlices(slices: readonly ProjectSlice[], by: Actor): Result<readonly WorklistRow[]>;

  /** The newest version of the Case; null where there is none. */
  latestCase(id: string): Result<Case | null>;
  caseVersions(id: string): Result<readonly CaseVersion[]>;
  caseVersion(id: string, version: number): Result<Case>;
  /** The recipe of each slice's newest Case, as it is in the document (JSON). */
  recipes(): Result<readonly { readonly id: string; readonly recipe: string }[]>;
  /** Writes a new version and the state; a Case equal to the newest version writes none. */
  writeCase(id: string, work: Case, state: WorklistState, by: Actor, reason?: string): Result<WorklistRow>;
  /** Keeps work that is under way: replaced at every stroke, found again after a kill, without a line in the trail. */
  keepDraft(id: string, work: Case): Result<null>;
  draft(id: string): Result<Case | null>;

  /** @param reason needed for `rejected` */
  setState(
    ids: readonly string[],
    state: WorklistState,
    by: Actor,
    reason?: string,
  ): Result<readonly WorklistRow[]>;
  /** @param reason null takes the flag away */
  setFlag(ids: readonly string[], reason: string | null, by: Actor): Result<readonly WorklistRow[]>;
  addNote(id: string, text: string, by: Actor): Result<WorklistRow>;
  notes(id: string): Result<readonly (Actor & { readonly text: string })[]>;

  patients(): Result<readonly PatientRecord[]>;
  writePatients(records: readonly PatientRecord[], by: Actor): Result<null>;

  documents(
    kind: ProjectDocumentKind,
  ): Result<readonly { readonly name: string; readonly version: number }[]>;
  /** The newest version of a document as text; null where there is none. */
  document(kind: ProjectDocumentKind, name: string, version?: number): Result<string | null>;
  writeDocument(kind: ProjectDocumentKind, name: string, text: string, by: Actor): Result<number>;

  repeats(): Result<readonly Repeat[]>;
  addRepeats(repeats: readonly Repeat[], by: Actor): Result<null>;
  /** Keeps a repeat that is under way: replaced at every stroke, found again after a kill, without a line in the trail. */
  keepRepeatDraft(study: string, code: string, work: Case): Result<null>;
  repeatDraft(study: string, code: string): Result<Case | null>;
  /** The newest version, or the one asked for; null where it was not drawn so often. */
  repeatCase(study: string, code: string, version?: number): Result<Case | null>;
  repeatVersions(study: string, code: string): Result<readonly CaseVersion[]>;
  /** Writes a new version; a Case equal to the newest writes none. */
  writeRepeat(study: string, code: string, work: Case, by: Actor): Result<null>;

  /** A small picture kept beside a version of a Case (PNG); null where none was kept for the newest one. */
  picture(id: string): Result<Uint8Array | null>;
  /** Keeps the picture of the newest version. Pictures can be made again and are outside the trail. */
  keepPicture(id: string, png: Uint8Array): Result<null>;

  /** Notes in the trail that something left the project. @param what for people, without patients' names */
  recordExport(what: string, sha256: string | undefined, by: Actor): Result<null>;
  /** Lines of the trail, the oldest first; of one subject where given. */
  audit(subject?: string): Result<readonly AuditEntry[]>;
  /**
   * Checks the trail and that everything in the project is what its newest line says. What does not fit comes as issues
   * `project-tampered` beside the check.
   *
   * @param expectedHead a line's number and hash as they were kept elsewhere: they show that no line was cut off the end
   */
  verify(expectedHead?: ProjectFacts["auditHead"]): Result<ProjectCheck>;
  /** Writes a whole, checked copy while the project stays open. */
  backup(target: string): Result<null>;
  close(): void;
}
