import { present } from "../../src/base/present.ts";
import type { PlacedSlice } from "../../src/image/placed-slice.ts";
import type { Vector3 } from "../../src/image/slice-geometry.ts";
import { assessLevel } from "../../src/level/assess-level.ts";
import type { Endplate } from "../../src/level/endplate.ts";
import { nearestSlice } from "../../src/level/nearest-slice.ts";
import { sliceDistance } from "../../src/level/slice-distance.ts";
import type { EndplateLevel } from "../../src/study/case/case-level.ts";
import { blockAt, placedSlices, type ShownSeries } from "../state/studies/shown-series.ts";
import type { Marks } from "./marks.ts";

/** A slice among the open series. */
export interface Pick {
  readonly series: ShownSeries;
  /** Over all blocks of the series. */
  readonly index: number;
}

/** The slice nearest to the endplate over all blocks of the series; null where none passes near it. */
export function pickSlice(series: readonly ShownSeries[], endplate: Endplate): Pick | null {
  const stacks = series.flatMap((one) => one.blocks.map((block, at) => ({ one, block, at })));
  const found = assessLevel(
    stacks.map(({ block }) => placedSlices(block)),
    endplate,
  );
  const stack = found && stacks[found.stack];
  if (found === undefined || stack === undefined) return null;
  return { series: stack.one, index: blockAt(stack.one, 0).starts[stack.at]! + found.index };
}

/** Index of the slice of a series that is nearest to a point; null where none is. */
export const sliceAt = (slices: readonly PlacedSlice[], point: Vector3): number | null =>
  nearestSlice(slices, point)?.index ?? null;

/** The level that the marks give a slice of a series, as it would be in its Case. */
export function levelOfMarks(
  { labels, marked }: Marks,
  series: ShownSeries,
  index: number,
  {
    frameOfReferenceUid,
    trusted,
  }: { readonly frameOfReferenceUid: string | undefined; readonly trusted: boolean },
): EndplateLevel | null {
  if (marked === undefined) return null;
  const { block, starts } = blockAt(series, index);
  const distance = sliceDistance(placedSlices(series.blocks[block]!), index - starts[block]!);
  return {
    confirmed: "endplate",
    endplate: marked.endplate,
    labels,
    sagittal: marked.sagittal,
    ...present({ frameOfReferenceUid, sliceDistanceMm: distance }),
    ...(trusted ? { positionsTrusted: true } : {}),
  };
}
