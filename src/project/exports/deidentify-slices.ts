import { counted } from "../../base/counted.ts";
import type { Result } from "../../base/result.ts";
import type { DeidentificationOption } from "../../dicom/deidentify/deidentification.ts";
import type { Actor } from "../../study/project/actor.ts";
import type { OpenProject } from "../open/open-project.ts";

/** Which images are de-identified, how, and where to. */
export interface DeidentifyRequest {
  readonly ids: readonly string[];
  /** The files of the slices, or all that is in their folders. */
  readonly which: "slices" | "folders";
  readonly options: readonly DeidentificationOption[];
  readonly allowBurnedIn: boolean;
  readonly out: string;
  readonly key: string;
}

/** What a de-identification did, in files, and how many patients they are of. */
export interface DeidentifiedCounts {
  readonly written: number;
  readonly unchanged: number;
  readonly leftOut: number;
  readonly patients: number;
}

/** What is done with files. */
export interface DeidentifyPorts<Counts extends DeidentifiedCounts> {
  /** The folder (or archive) of a file. */
  folderOf(path: string): string;
  /** Writes the files below some paths without the patient's identity. */
  write(paths: readonly string[]): Promise<Result<Counts>>;
}

/**
 * Writes images of the project without the patient's identity, and notes in the trail that they left it; of a run that
 * wrote nothing nothing is noted.
 */
export async function deidentifySlices<Counts extends DeidentifiedCounts>(
  { store, rows }: OpenProject,
  { ids, which }: DeidentifyRequest,
  { folderOf, write }: DeidentifyPorts<Counts>,
  by: Actor,
): Promise<Result<Counts>> {
  const files = ids.flatMap((id) => rows.get(id)?.path ?? []);
  const done = await write([...new Set(which === "slices" ? files : files.map(folderOf))]);
  if (!done.ok) return done;
  const count = done.value.written + done.value.unchanged;
  if (count === 0) return done;
  const noted = await store.recordExport(`de-identified DICOM, ${counted(count, "file")}`, undefined, by);
  return noted.ok ? done : noted;
}
