import { quantile } from "../../../src/base/numbers/quantile.ts";
import { sortedValues } from "../../../src/base/numbers/sorted-values.ts";
import type { LevelScore } from "./score-level.ts";

/** The scores of one kind of answers. */
export interface LevelSummary {
  readonly what: string;
  readonly answers: number;
  readonly right: number;
  readonly withoutDoubt: number;
  readonly rightWithoutDoubt: number;
  readonly wrongAndTold: number;
  /** Medians and 90 % quantiles over the right answers; absent where there is none. */
  readonly heightMm?: Quantiles;
  readonly endsMm?: Quantiles;
  readonly degrees?: Quantiles;
}

interface Quantiles {
  readonly median: number;
  readonly p90: number;
}

export function summariseScores(what: string, scores: readonly LevelScore[]): LevelSummary {
  const right = scores.filter((score) => score.right);
  const sure = (some: readonly LevelScore[]) => some.filter(({ told }) => told.length === 0).length;
  const wrong = scores.filter((score) => !score.right);
  const of = (key: "heightMm" | "endsMm" | "degrees") => {
    const values = sortedValues(right.flatMap((score) => score[key] ?? []));
    const at = (share: number) => Number(quantile(values, share).toFixed(2));
    return values.length === 0 ? {} : { [key]: { median: at(0.5), p90: at(0.9) } };
  };
  return {
    what,
    answers: scores.length,
    right: right.length,
    withoutDoubt: sure(scores),
    rightWithoutDoubt: sure(right),
    wrongAndTold: wrong.length - sure(wrong),
    ...of("heightMm"),
    ...of("endsMm"),
    ...of("degrees"),
  };
}

/** One line of it. */
export function summaryLine(summary: LevelSummary): string {
  const { what, answers, right, withoutDoubt, rightWithoutDoubt, wrongAndTold } = summary;
  const percent = (part: number, whole: number) =>
    whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;
  const quantiles = (["heightMm", "endsMm", "degrees"] as const).map((key) => {
    const found = summary[key];
    return found === undefined ? "" : `, ${key} ${found.median} (90 %: ${found.p90})`;
  });
  return (
    `${what}: right ${right}/${answers} (${percent(right, answers)}), of those without doubt ` +
    `${rightWithoutDoubt}/${withoutDoubt} (${percent(rightWithoutDoubt, withoutDoubt)}), wrong and told ` +
    `${wrongAndTold}/${answers - right}, right and doubted ${right - rightWithoutDoubt}${quantiles.join("")}`
  );
}
