import type { Slice } from "../../image/slice.ts";

/** What is made from series 5 becomes series 5001 or 5002, so that it is listed behind the images. */
export function seriesNumber({ facts: { seriesNumber: number = 0 } }: Slice, kind: number): number {
  return Number.isInteger(number) && number >= 0 && number < 1e6 ? number * 1000 + kind : kind;
}

/** Numbered as the images are, so that several slices of a series are distinguished. */
export function instanceNumber({ facts }: Slice): number {
  const number = facts.frames > 1 ? facts.frame : (facts.instanceNumber ?? 1);
  return Number.isInteger(number) && number > 0 ? number : 1;
}
