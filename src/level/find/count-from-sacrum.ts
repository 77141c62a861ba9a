import { nearestRank } from "../../base/numbers/nearest-rank.ts";
import { sortedValues } from "../../base/numbers/sorted-values.ts";
import type { Vector3 } from "../../image/slice-geometry.ts";
import { length, subtract } from "../../image/vector3.ts";
import { classOfCount, firstBodyClass } from "./spine-class.ts";

/** What is known of one vertebra before it is counted: where it is along the spine and what it looks like. */
export interface Uncounted {
  readonly centreMm: Vector3;
  /** Share of each body class (`other`, L1 to L5, S1), as in `SpinePiece`. */
  readonly shares: readonly number[];
  /** How much of a whole body was seen, 0 to 1. */
  readonly weight: number;
}

/** One way to count: what the lowest vertebra is (0 is S1, 1 L5, ...), and how probable it is. */
export interface Count {
  readonly lowest: number;
  readonly probability: number;
}

/** All that can be said about the count. */
export interface CountFromSacrum {
  /** Vertebrae from each to the lowest: 0 for the lowest itself; more than the index where one was not seen. */
  readonly above: readonly number[];
  /** From the most probable on; the sum is 1. */
  readonly counts: readonly Count[];
}

/** No picture is so clear that a class is ruled out by it alone. */
const minShare = 0.02;
/** From centre to centre, one vertebra was left out where the way is so much longer than the middle one. */
const leftOut = 1.6;
/** The pixels of a picture and the vertebrae of a spine are not independent witnesses: their odds count for this power. */
const independence = 0.5;

/**
 * Counts the vertebrae of one spine from the sacrum up: every count in which each could be what it is counted as is
 * weighed by what all of them look like.
 *
 * @param vertebrae from head to foot.
 */
export function countFromSacrum(vertebrae: readonly Uncounted[]): CountFromSacrum {
  const above = stepsToLowest(vertebrae);
  const scores = new Map<number, number>();
  for (let lowest = -1; lowest <= 6; lowest++) {
    let score = 0;
    for (const [at, { shares, weight }] of vertebrae.entries()) {
      const bodyClass = classOfCount(lowest + above[at]!);
      const share = bodyClass === undefined ? 0 : shares[bodyClass - firstBodyClass]!;
      score += weight * Math.log(Math.max(share, minShare));
    }
    scores.set(lowest, independence * score);
  }
  const highest = Math.max(...scores.values());
  const odds = [...scores].map(([lowest, score]) => ({ lowest, odds: Math.exp(score - highest) }));
  const sum = odds.reduce((total, entry) => total + entry.odds, 0);
  const counts = odds
    .map((entry) => ({ lowest: entry.lowest, probability: entry.odds / sum }))
    .sort((a, b) => b.probability - a.probability);
  return { above, counts };
}

/** How many vertebrae below each one the lowest is, places where one was not seen included. */
function stepsToLowest(vertebrae: readonly Uncounted[]): readonly number[] {
  const ways = vertebrae
    .slice(1)
    .map(({ centreMm }, at) => length(subtract(centreMm, vertebrae[at]!.centreMm)));
  const middle = nearestRank(sortedValues(ways), 0.5) ?? 0;
  const above = new Array<number>(vertebrae.length).fill(0);
  for (let at = vertebrae.length - 2; at >= 0; at--) {
    const way = ways[at]!;
    above[at] = above[at + 1]! + (way > leftOut * middle ? Math.round(way / middle) : 1);
  }
  return above;
}
