import { type Issue, issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import type { Plane } from "../image/plane.ts";
import type { PixelSpacingMm, ScalarImage } from "../image/scalar-image.ts";
import type { SliceGeometry } from "../image/slice-geometry.ts";
import { apart } from "../roi/edit/apart.ts";
import { thinPoints } from "../roi/edit/thin-points.ts";
import type { PixelPoint } from "../roi/outline.ts";
import { type Convention, isMuscle, type RegionName, type Roi, regionNames } from "../roi/roi.ts";
import { lowConfidence, type ModelCard } from "./model-card.ts";
import { blurBefore } from "./picture/blur-before.ts";
import { greyPlane } from "./picture/grey-plane.ts";
import { mirrorPlane } from "./picture/mirror-plane.ts";
import { type NetworkPicture, networkPicture } from "./picture/network-picture.ts";
import { type RadiologicalTurn, radiologicalTurn } from "./picture/radiological.ts";
import { zeroContour } from "./probabilities/contour.ts";
import { plausibilityIssues } from "./probabilities/plausibility.ts";
import { type NetworkProbabilities, sliceProbabilities } from "./probabilities/slice-probabilities.ts";
import { spinePose } from "./probabilities/spine-pose.ts";
import { type StructureConfidence, structureConfidence } from "./probabilities/structure-confidence.ts";
import { type StructureField, structureFields } from "./probabilities/structure-fields.ts";
import { type SliceProbabilities, toSliceGrid } from "./probabilities/to-slice-grid.ts";
import type { Segmenter } from "./segmenter.ts";
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
const noConfidence = 0.8;

/** Where a structure is recognised less than this, the first look is repeated in fine pixels. */
const sureRecognition = 0.8;

/** An outline's vertices stay within this of the network's border, pixels; and are on this grid, so that a .roi keeps them exactly. */
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
  const found = await drawnIn(plane, spacing, segmenter, card);
  const probabilities = found && toSliceGrid(found.seen, card, found.upright, image);
  if (found === undefined || probabilities === undefined) return nothing;
  const { confidence } = found;
  const fields = structureFields(probabilities, card, convention);
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

/** What both looks show. */
interface Drawn {
  readonly seen: NetworkProbabilities;
  readonly upright: NetworkPicture;
  readonly confidence: ReadonlyMap<RegionName, StructureConfidence>;
}

/**
 * Two looks. The first, at the whole slice in coarse pixels, finds the spine; where it finds none, or the second look
 * does not confirm it, it is repeated in fine pixels, which takes longer. The second has the spine upright.
 */
async function drawnIn(
  plane: Plane,
  spacing: PixelSpacingMm,
  segmenter: Segmenter,
  card: ModelCard,
): Promise<Drawn | undefined> {
  const { spacing_mm, overview_spacing_mm = spacing_mm } = card.input;
  const fine = blurBefore(plane, spacing, spacing_mm);
  let best: Drawn | undefined;
  for (const spacingMm of new Set([overview_spacing_mm, spacing_mm])) {
    const coarse = spacingMm === spacing_mm ? fine : blurBefore(plane, spacing, spacingMm);
    const picture = networkPicture(coarse, spacing, card, spacingMm);
    if (picture === undefined) return undefined;
    const { classes } = await sliceProbabilities(picture, segmenter, card);
    const pose = spinePose(classes, picture, card, spacingMm);
    const upright = pose && uprightPicture(fine, spacing, pose, card);
    if (upright === undefined) continue;
    const seen = await sliceProbabilities(upright, segmenter, card);
    const confidence = structureConfidence({ picture, classes }, { ...seen, picture: upright }, card);
    best = { seen, upright, confidence };
    if (regionNames.every((name) => confidence.get(name)!.recognised > sureRecognition)) break;
  }
  return best;
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
