/**
 * `paraspine/roi`: outlines: check, edit, turn into masks exactly as ImageJ does, trace; `.roi` and `RoiSet.zip`.
 *
 * @example
 * import { countPixels, rasterise } from "paraspine/roi";
 *
 * const mask = rasterise({ type: "rectangle", points: [[2, 2], [6, 5]] }, { rows: 10, columns: 10 });
 * countPixels(mask); // => 12
 */

export { countPixels } from "../image/mask.ts";
export { checkRoi } from "../roi/check-roi.ts";
export { apart } from "../roi/edit/apart.ts";
export {
  type BorderStroke,
  moveBorderStroke,
  regionAt,
  startBorderStroke,
} from "../roi/edit/border/border-stroke.ts";
export { cutRegion } from "../roi/edit/border/cut-region.ts";
export { discShape } from "../roi/edit/border/disc-shape.ts";
export { editShape, type ShapeEdit, shapeEdits } from "../roi/edit/border/edit-shape.ts";
export { joinPieces } from "../roi/edit/border/join-pieces.ts";
export { proposeRegions, type RegionsProposal } from "../roi/edit/border/propose-regions.ts";
export { redrawnSection } from "../roi/edit/border/redrawn-section.ts";
export { type StrokeLobes, strokeLobes } from "../roi/edit/border/stroke-lobes.ts";
export { interpolateRegions } from "../roi/edit/curve/interpolate-regions.ts";
export { type ReshapedOutline, simplifyOutline, smoothOutline } from "../roi/edit/curve/smooth-outline.ts";
export { splineOutline } from "../roi/edit/curve/spline-outline.ts";
export { splinePoints } from "../roi/edit/curve/spline-points.ts";
export { deleteVertex } from "../roi/edit/delete-vertex.ts";
export { enclosedArea } from "../roi/edit/enclosed-area.ts";
export { finishStroke } from "../roi/edit/finish-stroke.ts";
export { giveWay } from "../roi/edit/give-way.ts";
export { insertVertex } from "../roi/edit/insert-vertex.ts";
export { mirrorAxis } from "../roi/edit/mirror-axis.ts";
export { mirrorRoi } from "../roi/edit/mirror-roi.ts";
export { mirroredName } from "../roi/edit/mirrored-name.ts";
export { moveVertex } from "../roi/edit/move-vertex.ts";
export { type NearestEdge, nearestEdge } from "../roi/edit/nearest-edge.ts";
export { nearestVertex } from "../roi/edit/nearest-vertex.ts";
export { nudgeOutline } from "../roi/edit/nudge-outline.ts";
export { nudgeRegion } from "../roi/edit/nudge-region.ts";
export { nudgeVertex } from "../roi/edit/nudge-vertex.ts";
export { pointInOutline } from "../roi/edit/point-in-outline.ts";
export { translateOutline } from "../roi/edit/translate-outline.ts";
export { withoutPixels } from "../roi/edit/without-pixels.ts";
export { carryRegions } from "../roi/follow/carry-regions.ts";
export { type FollowedLine, followedLines, type LineCosts, lineCosts } from "../roi/follow/line-costs.ts";
export {
  fixLivewire,
  type Livewire,
  livewireOutline,
  livewirePath,
  startLivewire,
  stepBackLivewire,
} from "../roi/follow/livewire.ts";
export type { ShortestPaths } from "../roi/follow/shortest-paths.ts";
export { type SmartBrush, smartBrushShape, startSmartBrush } from "../roi/follow/smart-brush.ts";
export {
  mirroredPoint,
  mirrorRoiAbout,
  type SymmetryAxis,
  symmetryAxis,
} from "../roi/follow/symmetry-axis.ts";
export { type TissuePicture, tissuePicture } from "../roi/follow/tissue-picture.ts";
export { moveTissueStroke, startTissueStroke, type TissueStroke } from "../roi/follow/tissue-stroke.ts";
export { type LabelMap, labelOfRegion } from "../roi/label-map.ts";
export { labelMapFromRois } from "../roi/label-map-from-rois.ts";
export { type Outline, type OutlineType, outlineTypes, type PixelPoint } from "../roi/outline.ts";
export { outlineBounds, type PixelBounds } from "../roi/outline-bounds.ts";
export { type ImageSize, rasterise } from "../roi/rasterise.ts";
export { rasteriseRoi } from "../roi/rasterise-roi.ts";
export { isImagejRoi, readImagejRoi, type StackPosition } from "../roi/read-imagej-roi.ts";
export { readRoiSet, readStackedRois, type StackedRoi } from "../roi/read-roi-set.ts";
export {
  type Convention,
  conventions,
  isMuscle,
  type MuscleName,
  muscleNames,
  type Origin,
  origins,
  type RegionName,
  type Roi,
  regionNames,
} from "../roi/roi.ts";
export { type LabelMapFacts, roisFromLabelMap } from "../roi/rois-from-label-map.ts";
export { roisOfPosition, type StackedSlice } from "../roi/rois-of-position.ts";
export { traceMask } from "../roi/trace-mask.ts";
export { writeImagejRoi } from "../roi/write-imagej-roi.ts";
export { writeRoiSet } from "../roi/write-roi-set.ts";
