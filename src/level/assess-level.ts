import type { PlacedSlice } from "../image/placed-slice.ts";
import { assessSlice, type SliceAssessment } from "./assess-slice.ts";
import type { Endplate } from "./endplate.ts";
import { endplateMiddle } from "./endplate-middle.ts";
import { nearestSlice } from "./nearest-slice.ts";
import { sliceDistance } from "./slice-distance.ts";

/** The axial slice that is nearest to the L3 inferior endplate, and how it is there. */
export interface LevelAssessment extends SliceAssessment {
  /** Index of the stack, and of the slice in it, as given. */
  readonly stack: number;
  readonly index: number;
}

/**
 * Chooses the axial slice nearest to an endplate over all stacks (the blocks of an angled series, several series)
 * and says how well it fits. Undefined where no slice passes through the endplate's neighbourhood.
 */
export function assessLevel(
  stacks: readonly (readonly PlacedSlice[])[],
  endplate: Endplate,
): LevelAssessment | undefined {
  const places = stacks.flatMap((slices, stack) => slices.map((slice, index) => ({ stack, index, slice })));
  const nearest = nearestSlice(
    places.map(({ slice }) => slice),
    endplateMiddle(endplate),
  );
  if (nearest === undefined) return undefined;
  const { stack, index, slice } = places[nearest.index]!;
  const assessment = assessSlice(slice, endplate, sliceDistance(stacks[stack]!, index));
  return assessment && { stack, index, ...assessment };
}
