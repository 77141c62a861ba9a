import type { Issue } from "../../base/issue.ts";
import type { Air } from "../../check/air-around.ts";
import { anatomyIssues, type PlacedStructure } from "../../check/anatomy-issues.ts";
import { placeIssues, type RegionInPicture } from "../../check/place-issues.ts";
import { unsureIssues } from "../../check/unsure-issues.ts";
import { planeOf } from "../../dicom/series/plane-of.ts";
import type { Mask } from "../../image/mask.ts";
import { pixelToPatient } from "../../image/pixel-to-patient.ts";
import type { PlacedSlice } from "../../image/placed-slice.ts";
import type { ScalarImage } from "../../image/scalar-image.ts";
import type { SliceGeometry } from "../../image/slice-geometry.ts";
import { areaOfPixels } from "../../measure/area-of-pixels.ts";
import type { DraftMeasurement } from "../../measure/measure-result.ts";
import type { Roi } from "../../roi/roi.ts";
import type { SliceStore } from "./slice-store.ts";

/** What is checked on one slice. */
export interface SliceToCheck {
  readonly image: Pick<ScalarImage, "rows" | "columns" | "pixelSpacingMm">;
  readonly rois: readonly Roi[];
  readonly geometry?: SliceGeometry | undefined;
  readonly levelConfirmed: boolean;
  /** What became of a model's outlines. */
  readonly drafts: readonly DraftMeasurement[];
}

/**
 * The doubts about the regions of a slice, for window, batch and files alike: their place in picture and body, their
 * anatomy (on an axial slice that states position and spacing), and a model that was unsure. Doubts refuse nothing.
 */
export function checkSlice(
  { image, rois, geometry, levelConfirmed, drafts }: SliceToCheck,
  store: SliceStore,
): readonly Issue[] {
  const regions = rois.map((roi) => ({ name: roi.name, pixels: store.regionOf(roi).pixels }));
  const { rows, columns, pixelSpacingMm } = image;
  const place =
    geometry === undefined || pixelSpacingMm === undefined || planeOf(geometry) !== "axial"
      ? undefined
      : { geometry, pixelSpacingMm, rows, columns };
  return [
    ...placeIssues(regions, image, store.air),
    ...(place === undefined ? [] : anatomyOf(regions, place, levelConfirmed, store.air)),
    ...unsureIssues(drafts),
  ];
}

function anatomyOf(
  regions: readonly RegionInPicture[],
  place: PlacedSlice,
  levelConfirmed: boolean,
  air: Air,
): readonly Issue[] {
  const drawn = regions.filter(({ pixels }) => pixels.length > 0);
  const structures = drawn.map(({ name, pixels }) => placedStructure(name, pixels, place));
  return anatomyIssues(structures, levelConfirmed, () => middleOfBody(air.mask(), place));
}

function placedStructure(name: string, pixels: Uint32Array, place: PlacedSlice): PlacedStructure {
  let [x, y] = [0, 0];
  for (let at = 0; at < pixels.length; at++) {
    const pixel = pixels[at]!;
    x += (pixel % place.columns) + 0.5;
    y += Math.floor(pixel / place.columns) + 0.5;
  }
  const [left, back] = pixelToPatient(place, x / pixels.length, y / pixels.length);
  return { name, areaMm2: areaOfPixels(pixels.length, place.pixelSpacingMm), middle: [left, back] };
}

/** x of the middle of everything that is not air, mm; absent where all is. */
function middleOfBody({ columns, data }: Mask, place: PlacedSlice): number | undefined {
  let [x, y, count] = [0, 0, 0];
  for (let pixel = 0; pixel < data.length; pixel++) {
    if (data[pixel] === 1) continue;
    count++;
    x += (pixel % columns) + 0.5;
    y += Math.floor(pixel / columns) + 0.5;
  }
  return count === 0 ? undefined : pixelToPatient(place, x / count, y / count)[0];
}
