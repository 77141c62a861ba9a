/**
 * `paraspine/level`: which axial slice is in an endplate, its distance and angle; vertebrae and endplates found on
 * sagittal images. `loadSpineModel` of `paraspine/node` opens the bundled model.
 *
 * @example
 * import { endplateTarget } from "paraspine/level";
 *
 * endplateTarget("L3-inferior"); // => {"level": "L3", "side": "inferior"}
 */

export { assessLevel, type LevelAssessment } from "../level/assess-level.ts";
export { assessSlice, type SliceAssessment } from "../level/assess-slice.ts";
export type { Endplate } from "../level/endplate.ts";
export { type EndplateAngle, endplateAngle } from "../level/endplate-angle.ts";
export { endplateMiddle } from "../level/endplate-middle.ts";
export type { BodyCorners } from "../level/find/body-corners.ts";
export { countIssues, type KnownCount } from "../level/find/count-issues.ts";
export type { EndplatePlane } from "../level/find/endplate-of-track.ts";
export {
  type EndplateTarget,
  endplateName,
  endplateTarget,
  usualEndplate,
} from "../level/find/endplate-target.ts";
export { findSpine } from "../level/find/find-spine.ts";
export type { FoundSpine, FoundVertebra, OtherCount } from "../level/find/found-spine.ts";
export type { SeenDisc, SeenSlice, SeenVertebra } from "../level/find/seen-slice.ts";
export type { SpineFinder } from "../level/find/spine-finder.ts";
export type { PlacedView, SpineTrack, TrackedBody } from "../level/find/spine-track.ts";
export { labelIssues } from "../level/label-issues.ts";
export { type NearestSlice, nearestSlice } from "../level/nearest-slice.ts";
export { sliceDistance } from "../level/slice-distance.ts";
export {
  addVertebra,
  deleteVertebra,
  moveVertebra,
  renameVertebra,
  type SpineLabels,
  setLumbarCount,
  type VertebraLabel,
} from "../level/spine-labels.ts";
export { tiltCorrectedArea } from "../level/tilt-corrected-area.ts";
export { type LumbarCount, neighbourVertebra, vertebraeInOrder } from "../level/vertebra.ts";
export { caseLevelProposalOf } from "../pipeline/level/case-level-proposal-of.ts";
export { chooseAxialSeries } from "../pipeline/level/choose-axial-series.ts";
export { chooseSagittalSeries } from "../pipeline/level/choose-sagittal-series.ts";
export {
  levelOfPicture,
  type PicturedVertebra,
  type PictureLevel,
} from "../pipeline/level/level-of-picture.ts";
export {
  type LevelPorts,
  type LevelProposal,
  levelOfStudy,
  type PlacedVertebra,
  type StudyLevel,
} from "../pipeline/level/level-of-study.ts";
export { type MeasuredLevel, measureLevel } from "../pipeline/measuring/measure-level.ts";
export type { CaseLevelProposal } from "../study/case/case-level-proposal.ts";
