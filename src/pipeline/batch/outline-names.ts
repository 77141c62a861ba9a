import type { StudyEntry } from "../../dicom/series/study-listing.ts";
import type { BatchUnit } from "./batch-unit.ts";

/** What a file of outlines for a slice may be called, without its ending and in lower case: SOP Instance UID, the image's file. */
export function outlineNamesOf({
  path,
  sopInstanceUid,
}: Pick<BatchUnit, "path" | "sopInstanceUid">): readonly string[] {
  const file = path.split(/[/\\]/).at(-1)!.toLowerCase();
  const stem = file.replace(/(?<=.)\.[^.]*$/, "");
  return [...new Set([...(sopInstanceUid === undefined ? [] : [sopInstanceUid]), file, stem])];
}

/**
 * Tells which names of a slice other slices of the listing that may be outlined have as well: scanners number the files of every study alike,
 * and the frames of one file share all. Such a name does not say whose the outlines are.
 */
export function sharedOutlineNames(studies: readonly StudyEntry[]): (unit: BatchUnit) => readonly string[] {
  const counts = new Map<string, number>();
  for (const { series } of studies) {
    const outlined = series.filter(({ plane }) => plane !== "sagittal" && plane !== "coronal");
    for (const slice of outlined.flatMap(({ slices }) => slices)) {
      for (const name of outlineNamesOf(slice)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return (unit) => outlineNamesOf(unit).filter((name) => (counts.get(name) ?? 0) > 1);
}
