import { rounded, type StructureScore } from "./score-slice.ts";

/** How well the warnings tell poor outlines, in one set. */
export interface WarningCount {
  readonly group: string;
  readonly outlines: number;
  /** With a Dice under `poor_dice`, or not drawn. */
  readonly poor: number;
  readonly poor_dice: number;
  readonly warned: number;
  readonly warned_and_poor: number;
  /** Poor ones without a warning. */
  readonly missed: number;
  /** Spearman's rank correlation of expected and found Dice; absent under three outlines. */
  readonly rank_correlation?: number;
}

const poorDice = 0.85;
const sets = [["validation"], ["read"], ["validation", "read"], ["drawn"], ["others"]];

/** Counts, for each set, what the program warned of (or did not draw) against the Dice found; fascial outlines. */
export function countWarnings(scores: readonly StructureScore[]): readonly WarningCount[] {
  return sets.flatMap((names) => {
    const here = scores.filter(
      ({ dataset, convention }) => names.includes(dataset) && convention === "fascial",
    );
    if (here.length === 0) return [];
    const poor = here.filter(({ dice }) => (dice ?? 0) < poorDice);
    const warned = here.filter(isWarned);
    const right = poor.filter(isWarned).length;
    const drawn = here.flatMap(({ dice, confidence }) =>
      dice === undefined || confidence === undefined ? [] : [{ dice, confidence }],
    );
    return [
      {
        group: names.join(" and "),
        outlines: here.length,
        poor: poor.length,
        poor_dice: poorDice,
        warned: warned.length,
        warned_and_poor: right,
        missed: poor.length - right,
        ...(drawn.length < 3
          ? {}
          : {
              rank_correlation: rounded(
                rankCorrelation(
                  drawn.map(({ confidence }) => confidence),
                  drawn.map(({ dice }) => dice),
                ),
                2,
              ),
            }),
      },
    ];
  });
}

const isWarned = ({ warned, dice }: StructureScore) => warned || dice === undefined;

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
