import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { isOtherFrame } from "../../image/is-other-frame.ts";
import type { PlacedSlice } from "../../image/placed-slice.ts";
import type { Slice } from "../../image/slice.ts";
import { dot, normalise } from "../../image/vector3.ts";
import type { DataSet } from "../data-set/data-set.ts";
import { asciiValue, numberValue, numberValues } from "../data-set/element-values.ts";
import { type FunctionalGroups, macroOf, readFunctionalGroups } from "../data-set/functional-groups.ts";
import { readItems } from "../data-set/read-data-set.ts";
import { tags } from "../dictionary/tags.ts";
import { numberOfFrames } from "../header/read-facts.ts";
import { readGeometry } from "../header/read-geometry.ts";
import { readPixelSpacing } from "../header/read-pixel-spacing.ts";
import { readImageSize } from "../pixels/pixel-layout.ts";
import { samePlaceMm } from "../series/slice-position.ts";
import { alignGrid, type PixelIndex } from "./align-grid.ts";

/** A frame of a SEG that belongs to a slice, and where each pixel of the slice is found in it. */
export interface SegmentationFrame {
  /** 1-based. */
  readonly frame: number;
  readonly segment: number;
  readonly rows: number;
  readonly columns: number;
  readonly pixelIndex: PixelIndex;
}

/**
 * The frames of a SEG that belong to a slice: those derived from it by SOP Instance UID, of its series where the SEG
 * names series, else those that are on it. Issues: `segmentation-other-slice`, and where frames were derived from the
 * slice but do not fit it `segmentation-other-place`, which names what differs, `segmentation-other-size`.
 */
export function findSegmentationFrames(
  dataSet: DataSet,
  slice: Slice,
): Result<readonly [SegmentationFrame, ...SegmentationFrame[]]> {
  const size = readImageSize(dataSet);
  if (!size.ok) return size;
  const groups = readFunctionalGroups(dataSet);
  const numbers = Array.from(
    { length: Math.min(numberOfFrames(dataSet), groups.perFrame.length) },
    (_, i) => i + 1,
  );
  const isOfOtherSeries = refersToOtherSeries(dataSet, slice);
  const derived = numbers.filter((frame) => !isOfOtherSeries && isDerivedFrom(groups, frame, slice));
  const candidates = derived.length > 0 ? derived : numbers;
  const found = candidates.flatMap((frame): SegmentationFrame[] => {
    const place = placeOf(dataSet, groups, frame, size.value);
    const pixelIndex = indexBetween(slice, place, size.value, derived.length > 0);
    const identification = macroOf(groups, frame, tags.SegmentIdentificationSequence);
    const segment = identification && numberValue(identification, tags.ReferencedSegmentNumber, "US");
    return pixelIndex === null ? [] : [{ frame, segment: segment ?? 0, ...size.value, pixelIndex }];
  });
  const [first, ...more] = found;
  if (first !== undefined) return success([first, ...more]);
  if (derived.length === 0) return failure(issue("segmentation-other-slice"));
  const place = placeOf(dataSet, groups, derived[0]!, size.value);
  const differing = place === null ? [] : differencesOf(place, slice);
  if (differing.length > 0) {
    return failure(issue("segmentation-other-place", { attributes: differing.join(", ") }));
  }
  const { rows: sliceRows, columns: sliceColumns } = slice.image;
  return failure(issue("segmentation-other-size", { ...size.value, sliceRows, sliceColumns }));
}

/** Whether the SEG says which series it was made on, and not the slice's: many sets number the images of every series alike. */
function refersToOtherSeries(dataSet: DataSet, { facts }: Slice): boolean {
  const named = readItems(dataSet, tags.ReferencedSeriesSequence).map((series) =>
    asciiValue(series, tags.SeriesInstanceUID),
  );
  const { seriesInstanceUid } = facts;
  return seriesInstanceUid !== undefined && named.length > 0 && !named.includes(seriesInstanceUid);
}

/** In which attributes a frame's place and a slice's differ, as DICOM calls them; nearly the same numbers are the same. */
function differencesOf(place: PlacedSlice, { image, facts }: Slice): readonly string[] {
  const { geometry } = facts;
  const { pixelSpacingMm } = image;
  if (geometry === undefined || pixelSpacingMm === undefined) return [];
  const [one, other] = [geometry, place.geometry];
  const isTurned = one.imageOrientationPatient.some(
    (axis, index) => dot(normalise(axis), normalise(other.imageOrientationPatient[index]!)) < sameDirection,
  );
  const isMoved = one.imagePositionPatient.some(
    (mm, index) => Math.abs(mm - other.imagePositionPatient[index]!) > samePlaceMm,
  );
  const isScaled = (["row", "column"] as const).some(
    (axis) => Math.abs(pixelSpacingMm[axis] / place.pixelSpacingMm[axis] - 1) > sameSpacing,
  );
  return [
    ...(isOtherFrame(one.frameOfReferenceUid, other.frameOfReferenceUid) ? ["FrameOfReferenceUID"] : []),
    ...(isScaled ? ["PixelSpacing"] : []),
    ...(isTurned ? ["ImageOrientationPatient"] : []),
    ...(isMoved ? ["ImagePositionPatient"] : []),
  ];
}

const sameDirection = 0.9999;
const sameSpacing = 0.001;

function isDerivedFrom(groups: FunctionalGroups, frame: number, { facts }: Slice): boolean {
  const derivation = macroOf(groups, frame, tags.DerivationImageSequence);
  if (derivation === undefined || facts.sopInstanceUid === undefined) return false;
  return readItems(derivation, tags.SourceImageSequence).some((source) => {
    if (asciiValue(source, tags.ReferencedSOPInstanceUID) !== facts.sopInstanceUid) return false;
    const frames = numberValues(source, tags.ReferencedFrameNumber, "IS");
    return facts.frames === 1 || frames.includes(facts.frame);
  });
}

type Size = { readonly rows: number; readonly columns: number };

function placeOf(dataSet: DataSet, groups: FunctionalGroups, frame: number, size: Size): PlacedSlice | null {
  const geometry = readGeometry(dataSet, groups, frame, numberOfFrames(dataSet));
  const spacing = readPixelSpacing(dataSet, groups, frame);
  return geometry.ok && spacing.ok
    ? { geometry: geometry.value, pixelSpacingMm: spacing.value, ...size }
    : null;
}

/** By place where both state one; a frame derived from the very slice may go without if it has the same size. */
function indexBetween(
  slice: Slice,
  place: PlacedSlice | null,
  size: Size,
  isDerived: boolean,
): PixelIndex | null {
  const { image, facts } = slice;
  const { rows, columns, pixelSpacingMm } = image;
  if (place !== null && facts.geometry !== undefined && pixelSpacingMm !== undefined) {
    return alignGrid({ geometry: facts.geometry, pixelSpacingMm, rows, columns }, place);
  }
  return isDerived && size.rows === rows && size.columns === columns
    ? (row, column) => ({ row, column })
    : null;
}
