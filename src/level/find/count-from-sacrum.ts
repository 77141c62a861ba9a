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

/** What speaks on the count besides the vertebrae as all slices show them. */
export interface CountEvidence {
  /** The same vertebrae as each look shows them; undefined where it does not show one. */
  readonly looks?: readonly (readonly (Uncounted | undefined)[])[];
  /** A disc was seen above the lowest vertebra. */
  readonly discAboveLowest?: boolean;
}

/** No picture is so clear that a class is ruled out by it alone. */
const minShare = 0.02;
/** From centre to centre, one vertebra was left out where the way is so much longer than the middle one. */
const leftOut = 1.6;
/** The pixels of a picture and the vertebrae of a spine are not independent witnesses: their odds count for this power. */
const independence = 0.5;
/** Looks that show fewer vertebrae have no vote. */
const fewestVoting = 3;
/** What the looks say one by one counts for so much beside what they say together. */
const voteShare = 0.5;
/** Vertebrae look at least so much like what they are counted as; what is missing speaks for the other counts. */
const usualLikeness = 0.9;
/** How probable the counts next to the best one are at least, beside each other. */
const neighbourOdds = 0.02;
/** A vertebra that was not seen between two others may be none. */
const gapShare = 0.12;
/** Of what would make two counts equally probable, at most this is done. */
const nearlyEqual = 0.95;
/** How often a disc and a body below what looks like S1 say that it is the last lumbar vertebra, or may be called so. */
const discBelowShare = 0.35;

/**
 * Counts the vertebrae of one spine from the sacrum up: every count in which each could be what it is counted as is
 * weighed by what all of them look like. Looks that differ, vertebrae that look like others, one that was not
 * seen, and a disc and a body below S1 make the count less probable.
 *
 * @param vertebrae from head to foot.
 */
export function countFromSacrum(
  vertebrae: readonly Uncounted[],
  { looks = [], discAboveLowest = false }: CountEvidence = {},
): CountFromSacrum {
  const above = stepsToLowest(vertebrae);
  const together = countsOf(vertebrae, above);
  const voted = votesOf(looks, above);
  const joined = voted === undefined ? together : mixed(together, voted, voteShare);
  const best = joined.indexOf(Math.max(...joined));
  const unlike = Math.max(0, usualLikeness - likeness(vertebrae, above, lowests[best]!));
  const hasGap = above.some((steps, at) => at > 0 && above[at - 1]! - steps > 1);
  const doubted = lessSure(joined, othersThan(joined, best), unlike + (hasGap ? gapShare : 0));
  const isBelowS1 = discAboveLowest && lowests[best]! < 0;
  const last = isBelowS1 ? lessSure(doubted, oneHigher(doubted), discBelowShare) : doubted;
  const counts = lowests
    .map((lowest, k) => ({ lowest, probability: last[k]! }))
    .sort((a, b) => b.probability - a.probability);
  return { above, counts };
}

/** What the looks say one by one, on average; undefined where none shows enough. */
function votesOf(
  looks: NonNullable<CountEvidence["looks"]>,
  above: readonly number[],
): readonly number[] | undefined {
  const votes = looks
    .filter((look) => look.filter(Boolean).length >= fewestVoting)
    .map((look) => ({
      counts: countsOf(look, above),
      weight: look.reduce((sum, seen) => sum + (seen?.weight ?? 0), 0),
    }));
  if (votes.length === 0) return undefined;
  const all = votes.reduce((sum, { weight }) => sum + weight, 0);
  return lowests.map((_, k) =>
    votes.reduce((sum, { counts, weight }) => sum + (weight * counts[k]!) / all, 0),
  );
}

/** What the lowest vertebra may be: below S1 to T12. */
const lowests: readonly number[] = [-1, 0, 1, 2, 3, 4, 5, 6];

/** How probable each of `lowests` is by what the vertebrae look like; the sum is 1. */
function countsOf(
  vertebrae: readonly (Uncounted | undefined)[],
  above: readonly number[],
): readonly number[] {
  const scores = lowests.map((lowest) => {
    let score = 0;
    for (const [at, seen] of vertebrae.entries()) {
      if (seen === undefined) continue;
      score += seen.weight * Math.log(Math.max(shareAs(seen, lowest + above[at]!), minShare));
    }
    return independence * score;
  });
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const sum = odds.reduce((total, each) => total + each, 0);
  return odds.map((each) => each / sum);
}

/** How much the vertebrae look like what they are counted as, 0 to 1. */
function likeness(vertebrae: readonly Uncounted[], above: readonly number[], lowest: number): number {
  const weights = vertebrae.reduce((sum, { weight }) => sum + weight, 0);
  const likes = vertebrae.reduce(
    (sum, seen, at) => sum + seen.weight * shareAs(seen, lowest + above[at]!),
    0,
  );
  return likes / weights;
}

function shareAs({ shares }: Uncounted, count: number): number {
  const bodyClass = classOfCount(count);
  return bodyClass === undefined ? 0 : shares[bodyClass - firstBodyClass]!;
}

const mixed = (counts: readonly number[], others: readonly number[], share: number) =>
  counts.map((probability, k) => (1 - share) * probability + share * others[k]!);

/** Gives a share of what is probable to other counts, but never so much that another one becomes the best. */
function lessSure(counts: readonly number[], others: readonly number[], share: number): readonly number[] {
  const best = counts.indexOf(Math.max(...counts));
  const most = counts.map((probability, k) => {
    const ahead = counts[best]! - probability;
    const gained = others[k]! - others[best]!;
    return gained > 0 ? ahead / (ahead + gained) : 1;
  });
  return mixed(counts, others, Math.min(share, nearlyEqual * Math.min(...most)));
}

/** All but the best count, as probable as they are beside each other; those next to it are never left out. */
function othersThan(counts: readonly number[], best: number): readonly number[] {
  const odds = counts.map((probability, k) =>
    k === best ? 0 : probability + (Math.abs(k - best) === 1 ? neighbourOdds : 0),
  );
  const sum = odds.reduce((total, each) => total + each, 0);
  return odds.map((each) => each / sum);
}

/** The counts with every vertebra called one higher; the highest stays. */
const oneHigher = (counts: readonly number[]) =>
  counts.map((probability, k) => (counts[k - 1] ?? 0) + (k === counts.length - 1 ? probability : 0));

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
