import type { Language } from "../../base/language.ts";
import type { Pseudonyms } from "../../project/exports/with-pseudonyms.ts";
import type { Actor } from "../../study/project/actor.ts";
import type { WorklistState } from "../../study/project/worklist-state.ts";

/** How slices of a project are exported. */
export interface ProjectExportOptions {
  /** Of figures, reports, labels for SPSS. */
  readonly language: Language;
  /** Who exports, for the project's trail. */
  readonly by: Actor;
  /**
   * Pseudonyms in place of the patient's identity. Not for `seg`, `sr` and `rtstruct` (`export-identifies`): these
   * are de-identified as files, together with their images.
   */
  readonly pseudonyms?: Pseudonyms | undefined;
  /** Only slices in these states. Where absent: in tables all, in folders and reports all but the rejected. */
  readonly states?: readonly WorklistState[] | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** What an export wrote. */
export interface ExportedProject {
  /** The file, or the folder. */
  readonly target: string;
  readonly files: number;
  /** How many slices are in it. */
  readonly slices: number;
  /** How many were wanted; present where some of them could not be exported. */
  readonly of?: number;
}

/** The same, with the hash that the trail keeps. */
export interface WrittenExport extends ExportedProject {
  readonly sha256: string;
}
