import { type RegionName, regionNames } from "../roi/roi.ts";
import { expectedOverlap } from "./expected-overlap.ts";
import { flipAgreement } from "./flip-agreement.ts";
import type { ModelCard } from "./model-card.ts";
import type { FlippedProbabilities } from "./slice-probabilities.ts";

/**
 * How sure the model is of each structure, 0 to 1: the smaller of the overlap that its probabilities promise and of
 * the agreement with the mirror image. Not the Dice that a reader would find: the model cannot know which of two
 * visible borders a reader takes.
 */
export function structureConfidence(
  flipped: FlippedProbabilities,
  card: ModelCard,
): ReadonlyMap<RegionName, number> {
  const expected = expectedOverlap(flipped.mean, card);
  const agreement = flipAgreement(flipped, card);
  return new Map(regionNames.map((name) => [name, Math.min(expected.get(name)!, agreement.get(name)!)]));
}
