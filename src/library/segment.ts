/**
 * `paraspine/segment`: what happens before and after the network: a slice to the network's picture, its probabilities
 * to outlines with sub-pixel points, confidence. `loadModel` and `drawOutlines` of `paraspine/node` run the bundled model.
 */

export { drawnByModel, type ModelOutlines } from "../pipeline/drawing/drawn-by-model.ts";
export {
  type ExpectedDice,
  lowConfidence,
  type ModelCard,
  type ModelIdentity,
  modelIdentity,
} from "../segment/model-card.ts";
export type { GridPoint } from "../segment/picture/grid-place.ts";
export { plausibilityIssues, type StructureMask } from "../segment/probabilities/plausibility.ts";
export { type SegmentedSlice, type SliceToSegment, segmentSlice } from "../segment/segment-slice.ts";
export type { NetworkInput, NetworkOutput, Segmenter } from "../segment/segmenter.ts";
