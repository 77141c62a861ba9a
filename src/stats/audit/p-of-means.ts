import { studentTwoSided } from "../distribution/student-two-sided.ts";
import type { MeansRow } from "./audit-document.ts";
import { digits } from "./digits.ts";
import { difference, type Range, sizeOf } from "./range.ts";
import type { Sizes } from "./sizes.ts";

/** Means and standard deviations of a row, every rounding allowed, or exactly as printed. */
export function rowMoments(row: MeansRow, exact = false) {
  const read = (text: string): Range => {
    const number = digits(text);
    return exact ? { lower: number.value, upper: number.value } : number;
  };
  const [first, second] = row.means;
  return {
    distance: sizeOf(difference(read(first.mean), read(second.mean))),
    sd1: positive(read(first.sd)),
    sd0: positive(read(second.sd)),
  };
}

const positive = ({ lower, upper }: Range): Range => ({ lower: Math.max(0, lower), upper });

/** Every p of Student's t test that data with these printed digits can have; one p where they are taken as exact. */
export function studentP(row: MeansRow, { n1, n0 }: Sizes, exact = false): Range {
  const { distance, sd1, sd0 } = rowMoments(row, exact);
  const error = (a: number, b: number) => Math.sqrt(pooledVariance(a, b, n1, n0) * (1 / n1 + 1 / n0));
  return {
    lower: studentTwoSided(distance.upper / error(sd1.lower, sd0.lower), n1 + n0 - 2),
    upper: studentTwoSided(distance.lower / error(sd1.upper, sd0.upper), n1 + n0 - 2),
  };
}

/** The same of Welch's, whose degrees of freedom move with the standard deviations: the corners. */
export function welchP(row: MeansRow, { n1, n0 }: Sizes): Range {
  const { distance, sd1, sd0 } = rowMoments(row);
  const corners = [distance.lower, distance.upper].flatMap((d) =>
    [sd1.lower, sd1.upper].flatMap((a) =>
      [sd0.lower, sd0.upper].map((b) => {
        const [v1, v0] = [a ** 2 / n1, b ** 2 / n0];
        const df = (v1 + v0) ** 2 / (v1 ** 2 / (n1 - 1) + v0 ** 2 / (n0 - 1));
        return studentTwoSided(d / Math.sqrt(v1 + v0), df);
      }),
    ),
  );
  return { lower: Math.min(...corners), upper: Math.max(...corners) };
}

export const pooledVariance = (sd1: number, sd0: number, n1: number, n0: number) =>
  ((n1 - 1) * sd1 ** 2 + (n0 - 1) * sd0 ** 2) / (n1 + n0 - 2);
