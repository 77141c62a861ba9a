import { isOtherFrame } from "../../image/is-other-frame.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import type { Case } from "../../study/case/case.ts";
import type { MarkedSagittal } from "../../study/case/case-level.ts";
import { loadSlice } from "../studies/load-slice.ts";
import { type ListFolders, studyAround } from "../studies/study-around.ts";

export interface LevelPictureOptions {
  /** Lists folders; given where many Cases are drawn, to list each folder once. */
  readonly list?: ListFolders;
  /** Pixels. */
  readonly height?: number;
}

/**
 * The sagittal slice with the endplate of a Case, as the batch draws it (PNG): what the reader confirmed, else what a model
 * proposed. Undefined where the Case has neither, or the sagittal slice is not found beside the image.
 *
 * @param slice of the Case, in the file at `path`.
 */
export async function levelPicture(
  { level, levelProposal }: Pick<Case, "level" | "levelProposal">,
  slice: LoadedSlice,
  path: string,
  { list, height }: LevelPictureOptions = {},
): Promise<Uint8Array | undefined> {
  const isMarked = level?.confirmed === "endplate";
  const marked = isMarked ? level : levelProposal;
  if (marked === undefined) return undefined;
  const place = await placeOf(marked.sagittal, path, list);
  const sagittal = place && (await loadSlice(place.path, place.frame));
  if (sagittal === undefined || !sagittal.ok) return undefined;
  const { image, facts } = slice;
  const isForeign = isOtherFrame(
    facts.geometry?.frameOfReferenceUid,
    sagittal.value.facts.geometry?.frameOfReferenceUid,
  );
  const isComparable = !isForeign || marked.positionsTrusted === true;
  const axial =
    facts.geometry === undefined || image.pixelSpacingMm === undefined || !isComparable
      ? undefined
      : { ...image, geometry: facts.geometry, pixelSpacingMm: image.pixelSpacingMm };
  const { renderLevelPicture } = await import("../figure/render-level-picture.ts");
  const vertebrae = isMarked ? level.labels.vertebrae : (levelProposal?.vertebrae ?? []);
  const shown = { endplate: marked.endplate, vertebrae, isConfirmed: level !== undefined };
  const png = await renderLevelPicture(sagittal.value, shown, axial, height);
  // A copy of its own: sharp's lies in a shared memory that cannot leave this process.
  return png === undefined ? undefined : Uint8Array.from(png);
}

async function placeOf(
  { seriesInstanceUid, sopInstanceUid, frame = 1 }: MarkedSagittal,
  path: string,
  list?: ListFolders,
) {
  if (sopInstanceUid === undefined) return undefined;
  const study = await studyAround(path, list);
  return study?.series
    .filter((series) => seriesInstanceUid === undefined || series.seriesInstanceUid === seriesInstanceUid)
    .flatMap(({ slices }) => slices)
    .find((slice) => slice.sopInstanceUid === sopInstanceUid && slice.frame === frame);
}
