import type { Text } from "../../base/language.ts";
import type { Estimate, Interval } from "../../stats/effect/estimate.ts";
import type { ReportCell } from "./report.ts";

/** A number with so many decimals; far from 1 as a power of ten; a real minus sign. */
export function numberText(value: number, digits: number): string {
  const size = Math.abs(value);
  const text =
    size >= 1e6 || (size > 0 && size < 0.5 * 10 ** -digits) ? value.toExponential(2) : value.toFixed(digits);
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text.replace("-", "−").replace("e−", "e-");
}

/** P as journals print it: three decimals, `<0.001` below. */
export const pText = (p: number): string => (p < 0.001 ? "<0.001" : p > 0.9995 ? ">0.999" : p.toFixed(3));

const absent: ReportCell = { text: "–" };

export const wordCell = (text: Text | string): ReportCell => ({ text });

export const numberCell = (value: number | undefined, digits: number): ReportCell =>
  value === undefined ? absent : { text: numberText(value, digits), values: [value] };

/** A test's P, with its statistic behind it. `more`: further numbers by name, those that could be computed. */
export function pCell(
  p: number | undefined,
  more: { readonly [name: string]: number | undefined } = {},
): ReportCell {
  if (p === undefined) return absent;
  const known = Object.entries(more).filter((entry): entry is [string, number] => entry[1] !== undefined);
  const named = [...known, ["P", p] as const];
  const detail = named.map(([name, value]) => `${name} = ${Number(value.toPrecision(6))}`).join(", ");
  return { text: pText(p), values: [p, ...known.map(([, value]) => value)], detail };
}

/** `mean ± SD`. */
export const meanCell = (mean: number | undefined, sd: number | undefined, digits = 2): ReportCell =>
  mean === undefined
    ? absent
    : sd === undefined
      ? numberCell(mean, digits)
      : { text: `${numberText(mean, digits)} ± ${numberText(sd, digits)}`, values: [mean, sd] };

const ends = ([lower, upper]: Interval, digits: number) =>
  `${numberText(lower, digits)}, ${numberText(upper, digits)}`;

export const intervalCell = (interval: Interval | undefined, digits: number): ReportCell =>
  interval === undefined ? absent : { text: ends(interval, digits), values: [...interval] };

/** `estimate (lower, upper)`. */
export const estimateCell = (
  value: number | undefined,
  ci95: Interval | undefined,
  digits: number,
): ReportCell =>
  value === undefined || ci95 === undefined
    ? numberCell(value, digits)
    : { text: `${numberText(value, digits)} (${ends(ci95, digits)})`, values: [value, ...ci95] };

export const effectCell = (effect: Estimate | undefined, digits = 2): ReportCell =>
  estimateCell(effect?.value, effect?.ci95, digits);

/** `median [first, third quartile]`. */
export const medianCell = (
  quartiles: readonly [number, number, number] | undefined,
  digits = 2,
): ReportCell =>
  quartiles === undefined
    ? absent
    : {
        text: `${numberText(quartiles[1], digits)} [${ends([quartiles[0], quartiles[2]], digits)}]`,
        values: [quartiles[1], quartiles[0], quartiles[2]],
      };

/** A count and its percentage of `of`. */
export const countCell = (count: number, of: number): ReportCell => ({
  text: of > 0 ? `${count} (${((100 * count) / of).toFixed(1)}%)` : String(count),
  values: [count],
});
