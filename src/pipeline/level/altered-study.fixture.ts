import { issue } from "../../base/issue.ts";
import { failure, success } from "../../base/result.ts";
import { planeOf } from "../../dicom/series/plane-of.ts";
import type { SeriesEntry, StudyEntry } from "../../dicom/series/study-listing.ts";
import { patientToPixel } from "../../image/patient-to-pixel.ts";
import { pixelToPatient } from "../../image/pixel-to-patient.ts";
import type { ScalarImage } from "../../image/scalar-image.ts";
import type { Slice } from "../../image/slice.ts";
import type { SliceGeometry, Vector3 } from "../../image/slice-geometry.ts";
import { sliceNormal } from "../../image/slice-normal.ts";
import { dot } from "../../image/vector3.ts";
import type { GridPoint } from "../../segment/picture/grid-place.ts";
import type { LevelPorts } from "./level-of-study.ts";

/** A sagittal slice whose pixels or header were changed. */
export interface AlteredSlice {
  readonly image: ScalarImage;
  /** What its header says, which need not be true. */
  readonly geometry: SliceGeometry | undefined;
  /** Where a point of the picture as it was lies on the changed one, pixels, corner convention. */
  readonly moved?: (point: GridPoint) => GridPoint;
}

/** A slice before it is changed. */
export interface SliceBefore {
  readonly image: ScalarImage & {
    readonly pixelSpacingMm: { readonly row: number; readonly column: number };
  };
  readonly geometry: SliceGeometry;
  readonly at: number;
  readonly all: readonly Omit<SliceBefore, "at" | "all">[];
}

/** A study whose sagittal series was changed, and what reads it. */
export interface AlteredStudy {
  readonly study: StudyEntry;
  readonly readSlice: LevelPorts["readSlice"];
  /** Where a point of the true patient lies by what the changed headers say; undefined where they say nothing. */
  readonly claimed: (point: Vector3) => Vector3 | undefined;
}

/**
 * Changes every slice of a study's sagittal series; slices for which nothing is given are left out.
 *
 * @param slices those of the study's sagittal series, as read.
 */
export function alteredStudy(
  study: StudyEntry,
  slices: readonly Slice[],
  change: (slice: SliceBefore) => AlteredSlice | undefined,
): AlteredStudy {
  const before = slices.map(({ image, facts }) => ({
    image: { ...image, pixelSpacingMm: image.pixelSpacingMm! },
    geometry: facts.geometry!,
  }));
  const kept = before.flatMap((slice, at) => {
    const altered = change({ ...slice, at, all: before });
    return altered === undefined ? [] : [{ ...altered, facts: slices[at]!.facts, before: slice }];
  });
  const sagittal = study.series.find(({ plane }) => plane === "sagittal")!;
  const [first] = kept;
  const series: SeriesEntry = {
    ...sagittal,
    plane: first?.geometry === undefined ? "sagittal" : planeOf(first.geometry),
    rows: first!.image.rows,
    columns: first!.image.columns,
    pixelSpacingMm: [first!.image.pixelSpacingMm!.row, first!.image.pixelSpacingMm!.column],
    sliceCount: kept.length,
    slices: kept.map(({ geometry, facts }, at) => ({
      path: `altered ${at}`,
      frame: 1,
      ...(facts.sopInstanceUid === undefined ? {} : { sopInstanceUid: facts.sopInstanceUid }),
      ...(geometry === undefined
        ? {}
        : { geometry, positionMm: dot(geometry.imagePositionPatient, sliceNormal(geometry)) }),
    })),
  };
  return {
    study: { ...study, series: study.series.map((one) => (one === sagittal ? series : one)) },
    readSlice: async (path) => {
      const one = kept[Number(/^altered (\d+)$/.exec(path)?.[1])];
      if (one === undefined) return failure(issue("file-not-found", {}, { path }));
      const { geometry: _, ...facts } = one.facts;
      return success({
        image: one.image,
        facts: { ...facts, ...(one.geometry === undefined ? {} : { geometry: one.geometry }) },
      });
    },
    claimed: (point) => {
      const { before: was, image, geometry, moved } = kept[Math.floor(kept.length / 2)]!;
      if (geometry === undefined) return undefined;
      const { x, y } = patientToPixel(
        {
          geometry: was.geometry,
          pixelSpacingMm: was.image.pixelSpacingMm,
          rows: was.image.rows,
          columns: was.image.columns,
        },
        point,
      );
      const { rows, columns } = image;
      return pixelToPatient(
        { geometry, pixelSpacingMm: image.pixelSpacingMm!, rows, columns },
        ...(moved?.([x, y]) ?? [x, y]),
      );
    },
  };
}
