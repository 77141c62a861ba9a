import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { planeOf } from "../../dicom/series/plane-of.ts";
import type { SeriesEntry, SliceEntry, StudyEntry, StudyListing } from "../../dicom/series/study-listing.ts";
import type { PixelSpacingMm, ScalarImage } from "../../image/scalar-image.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import { chooseAxialSeries } from "../../pipeline/level/choose-axial-series.ts";
import { listStudies } from "./list-studies.ts";
import { loadSlice } from "./load-slice.ts";
import { readPicture } from "./read-picture.ts";

/** A slice that can be drawn on; `dicom` where it came from a DICOM file. */
export interface DrawableSlice {
  readonly path: string;
  readonly image: ScalarImage;
  readonly dicom?: LoadedSlice;
}

/** Slices found at a path, to be read one by one. */
export interface SliceChoice {
  readonly count: number;
  read(index: number): Promise<Result<DrawableSlice>>;
  /** Index of a SOP Instance UID; -1 where it is not here. */
  indexOf(sopInstanceUid: string): number;
}

const niftiName = /\.nii(\.gz)?$/i;
const pictures = /\.(png|tiff?|webp|jpe?g)$/i;

/**
 * The slices at a path: a picture, the planes of a NIfTI image, a DICOM file with its frames, or the longest axial series
 * (T2 first) of a folder. Issues beside them: the warnings and errors of the listing, and `segment-studies-left-out`.
 *
 * @param isAll whether every slice of the series is wanted, not those of its longest stack alone
 */
export async function slicesToSegment(
  path: string,
  spacing: PixelSpacingMm | undefined,
  isAll = false,
): Promise<Result<SliceChoice>> {
  if (pictures.test(path)) {
    const picture = await readPicture(path, spacing);
    if (!picture.ok) return picture;
    return success({
      count: 1,
      read: async () => success({ path, image: picture.value }),
      indexOf: () => -1,
    });
  }
  if (niftiName.test(path)) return niftiSlices(path, spacing);
  const listing = await listStudies([path]);
  const all = listing.studies.flatMap((study) => study.series);
  // A lone series is taken as it is: whoever names it means it.
  const series = all.length === 1 ? all[0] : chooseAxialSeries(all);
  if (series === undefined) {
    return failure(listing.issues.find(({ severity }) => severity === "error") ?? issue("segment-no-axial"));
  }
  const stacks = isAll ? stacksOf(series, listing) : [series];
  const told = listing.issues.filter(({ severity }) => severity !== "info");
  const others = listing.studies.filter((study) => !study.series.includes(series) && hasAxial(study)).length;
  return success(
    choiceOf(
      stacks.flatMap(({ slices }) => slices),
      spacing,
    ),
    [...told, ...(others > 0 ? [issue("segment-studies-left-out", { count: others })] : [])],
  );
}

const hasAxial = ({ series }: StudyEntry) => chooseAxialSeries(series) !== undefined;

/** The stacks of a series that are as fit as the one chosen: blocks angled to different discs. */
function stacksOf(chosen: SeriesEntry, { studies }: StudyListing): readonly SeriesEntry[] {
  const study = studies.find(({ series }) => series.includes(chosen))!;
  return study.series.filter(
    (series) =>
      series === chosen ||
      (series.seriesInstanceUid === chosen.seriesInstanceUid &&
        series.plane === "axial" &&
        series.weighting === chosen.weighting &&
        series.fatSuppressed === chosen.fatSuppressed &&
        series.specialPurpose === undefined),
  );
}

/** The planes of a NIfTI image, in the order of its third axis; `segment-no-axial` where they are known to lie otherwise. */
async function niftiSlices(path: string, spacing: PixelSpacingMm | undefined): Promise<Result<SliceChoice>> {
  const first = await loadSlice(path, 1);
  if (!first.ok) return first;
  const { geometry, frames } = first.value.facts;
  if (geometry !== undefined && planeOf(geometry) !== "axial") {
    return failure(issue("segment-no-axial", {}, { path }));
  }
  return success({
    count: frames,
    indexOf: () => -1,
    read: (index) => drawable(path, index + 1, spacing),
  });
}

async function drawable(
  path: string,
  frame: number,
  spacing: PixelSpacingMm | undefined,
): Promise<Result<DrawableSlice>> {
  const loaded = await loadSlice(path, frame);
  if (!loaded.ok) return loaded;
  const { image } = loaded.value;
  const placed =
    spacing === undefined || image.pixelSpacingMm !== undefined
      ? image
      : { ...image, pixelSpacingMm: spacing };
  return success({ path, image: placed, dicom: loaded.value }, loaded.issues);
}

function choiceOf(slices: readonly SliceEntry[], spacing: PixelSpacingMm | undefined): SliceChoice {
  return {
    count: slices.length,
    indexOf: (uid) => slices.findIndex(({ sopInstanceUid }) => sopInstanceUid === uid),
    read(index) {
      const { path, frame } = slices[index]!;
      return drawable(path, frame, spacing);
    },
  };
}
