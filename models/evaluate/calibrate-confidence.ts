import { rounded, type StructureScore } from "./score-slice.ts";

/** How well the model's confidence tells good outlines from poor ones on the development slices. */
export interface ConfidenceCalibration {
  /** Below this the program warns: the largest at which two of three warnings concern a Dice under `poor_dice`. */
  readonly low: number;
  readonly poor_dice: number;
  readonly outlines: number;
  readonly poor: number;
  readonly warned: number;
  /** Poor ones among the warned, and poor ones without a warning. */
  readonly warned_and_poor: number;
  readonly missed: number;
  /** Spearman's rank correlation of confidence and Dice. */
  readonly rank_correlation: number;
  readonly meaning: string;
}

const poorDice = 0.9;
/** Readers stop heeding what warns without cause. */
const rightWarnings = 2 / 3;
const candidates = Array.from({ length: 15 }, (_, index) => rounded(0.84 + 0.01 * index, 2));

/** Calibrates on the fascial outlines that have a Dice; undefined where no threshold warns rightly. */
export function calibrateConfidence(scores: readonly StructureScore[]): ConfidenceCalibration | undefined {
  const pairs = scores.flatMap(({ convention, dice, confidence }) =>
    convention === "fascial" && dice !== undefined && confidence !== undefined ? [{ dice, confidence }] : [],
  );
  const poor = pairs.filter(({ dice }) => dice < poorDice).length;
  if (poor === 0 || poor === pairs.length) return undefined;
  const at = (low: number) => {
    const warned = pairs.filter(({ confidence }) => confidence < low);
    return { low, warned: warned.length, right: warned.filter(({ dice }) => dice < poorDice).length };
  };
  const best = candidates
    .map(at)
    .filter(({ warned, right }) => warned > 0 && right >= rightWarnings * warned)
    .at(-1);
  if (best === undefined) return undefined;
  return {
    low: best.low,
    poor_dice: poorDice,
    outlines: pairs.length,
    poor,
    warned: best.warned,
    warned_and_poor: best.right,
    missed: poor - best.right,
    rank_correlation: rounded(
      rankCorrelation(
        pairs.map(({ confidence }) => confidence),
        pairs.map(({ dice }) => dice),
      ),
      2,
    ),
    meaning:
      "smaller of the Dice that the probabilities promise and of the agreement with the mirror image; it cannot tell which of two visible borders a reader takes",
  };
}

function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [ranksA, ranksB] = [ranksOf(a), ranksOf(b)];
  const middle = (a.length + 1) / 2;
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, index) => sum + (value - middle) * (y[index]! - middle), 0);
  return product(ranksA, ranksB) / Math.sqrt(product(ranksA, ranksA) * product(ranksB, ranksB));
}

/** Ranks from 1, the mean rank for equals. */
const ranksOf = (values: readonly number[]) =>
  values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
