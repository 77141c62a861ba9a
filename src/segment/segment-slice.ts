import { type Issue, issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import type { Plane } from "../image/plane.ts";
import type { PixelSpacingMm, ScalarImage } from "../image/scalar-image.ts";
import type { SliceGeometry } from "../image/slice-geometry.ts";
import { apart } from "../roi/edit/apart.ts";
import { thinPoints } from "../roi/edit/thin-points.ts";
import type { PixelPoint } from "../roi/outline.ts";
import { type Convention, isMuscle, type RegionName, type Roi, regionNames } from "../roi/roi.ts";
import { blurBefore } from "./blur-before.ts";
import { zeroContour } from "./contour.ts";
import { greyPlane } from "./grey-plane.ts";
import type { Look } from "./look-agreement.ts";
import { mirrorPlane } from "./mirror-plane.ts";
import { lowConfidence, type ModelCard } from "./model-card.ts";
import { networkPicture } from "./network-picture.ts";
import { plausibilityIssues } from "./plausibility.ts";
import { type RadiologicalTurn, radiologicalTurn } from "./radiological.ts";
import type { Segmenter } from "./segmenter.ts";
import { sliceProbabilities } from "./slice-probabilities.ts";
import { spinePose } from "./spine-pose.ts";
import { structureConfidence } from "./structure-confidence.ts";
import { type StructureField, structureFields } from "./structure-fields.ts";
import { type SliceProbabilities, toSliceGrid } from "./to-slice-grid.ts";
import { uprightPicture } from "./upright-picture.ts";

/** A slice to draw on. Without geometry it is taken as axial in radiological view. */
export interface SliceToSegment {
  readonly image: ScalarImage;
  readonly geometry?: SliceGeometry;
}

/** What the model drew: ordinary outlines, and the Dice overlap with a reader's to be expected of each (0 to 1). */
export interface SegmentedSlice {
  readonly rois: readonly Roi[];
  readonly confidence: { readonly [Name in RegionName]?: number };
  readonly issues: readonly Issue[];
}

/** Recognised less than this, or with a structure missing, the slice is not one that the model knows. */
const noConfidence = 0.5;

/** An outline's vertices stay within this of the network's border, pixels; and lie on this grid, so that a .roi keeps them exactly. */
const outlineTolerance = 0.1;
const vertexGrid = 256;

/**
 * Outlines MF, ES (both sides) and VB on an axial lumbar slice in one convention; no pixel is in two of them. Gives nothing, with the reason,
 * where the slice is not axial, states no spacing, or does not show what the model knows.
 */
export async function segmentSlice(
  { image, geometry }: SliceToSegment,
  convention: Convention,
  segmenter: Segmenter,
  card: ModelCard,
): Promise<Result<SegmentedSlice>> {
  const turn = radiologicalTurn(geometry);
  if (turn === undefined) return failure(issue("segment-not-axial"));
  const spacing = image.pixelSpacingMm;
  if (spacing === undefined) return failure(issue("segment-no-spacing"));
  const nothing = failure(issue("segment-nothing-found", { roi: regionNames.join(", ") }));
  const plane = mirrorPlane(greyPlane(image), turn);
  const first = await firstLook(plane, spacing, segmenter, card);
  const pose = first && spinePose(first.classes, first.picture, card, card.input.overview_spacing_mm);
  if (first === undefined || pose === undefined) return nothing;
  const blurred = blurBefore(plane, spacing, card.input.spacing_mm);
  const upright = uprightPicture(blurred, spacing, pose, card);
  if (upright === undefined) return nothing;

  const seen = await sliceProbabilities(upright, segmenter, card);
  const probabilities = toSliceGrid(seen, card, upright, image);
  if (probabilities === undefined) return nothing;
  const fields = structureFields(probabilities, card, convention);
  const confidence = structureConfidence(first, { ...seen, picture: upright }, card);
  const missing = regionNames.filter(
    (name) =>
      !fields.some((field) => field.name === name) || !(confidence.get(name)!.recognised > noConfidence),
  );
  if (missing.length > 0) return failure(issue("segment-nothing-found", { roi: missing.join(", ") }));

  const issues: Issue[] = [...plausibilityIssues(fields, spacing)];
  for (const name of regionNames) {
    const sure = confidence.get(name)!.expectedDice;
    if (sure >= lowConfidence(card)) continue;
    const shown = Math.floor(100 * sure);
    issues.push(issue("segment-low-confidence", { roi: name, confidence: shown }, { roi: name }));
  }
  const rois = apart(
    fields.map((field) => roiOf(field, convention, pointOnSlice(probabilities, field, image, turn))),
    image,
  );
  const expected = regionNames.map((name) => [name, confidence.get(name)!.expectedDice]);
  return success({ rois, confidence: Object.fromEntries(expected), issues }, issues);
}

/** A coarse first look at the whole slice, which finds the spine. */
async function firstLook(
  plane: Plane,
  spacing: PixelSpacingMm,
  segmenter: Segmenter,
  card: ModelCard,
): Promise<Look | undefined> {
  const spacingMm = card.input.overview_spacing_mm;
  const picture = networkPicture(blurBefore(plane, spacing, spacingMm), spacing, card, spacingMm);
  if (picture === undefined) return undefined;
  const { classes } = await sliceProbabilities(picture, segmenter, card);
  return { picture, classes };
}

/** From a structure's part of the radiological view to the slice as it is stored, on the grid of vertices. */
function pointOnSlice(
  box: SliceProbabilities,
  part: StructureField,
  { rows, columns }: ScalarImage,
  { mirrorRows, mirrorColumns }: RadiologicalTurn,
): (point: PixelPoint) => PixelPoint {
  const row = box.row + part.row;
  const column = box.column + part.column;
  const onGrid = (value: number) => Math.round(value * vertexGrid) / vertexGrid;
  return ([x, y]) => [
    onGrid(mirrorColumns ? columns - (x + column) : x + column),
    onGrid(mirrorRows ? rows - (y + row) : y + row),
  ];
}

function roiOf(
  { name, field }: StructureField,
  convention: Convention,
  place: (point: PixelPoint) => PixelPoint,
): Roi {
  const points = thinPoints(zeroContour(field)!, outlineTolerance).map(place);
  return {
    id: `model-${name}`,
    name,
    outlines: [{ type: "freehand", points }],
    origin: "model",
    ...(isMuscle(name) ? { convention } : {}),
  };
}
