import { normalQuantile } from "../distribution/normal-quantile.ts";
import { normalUpper } from "../distribution/normal-upper.ts";

export interface ShapiroWilkTest {
  readonly W: number;
  readonly p: number;
}

/** How many values the test is defined for. */
export const shapiroWilkSizes = { fewest: 3, most: 5000 } as const;

/** Royston 1995, Appl Stat 44:547 (AS R94): polynomials in 1/sqrt(n), n and log n, constant term first. */
const lastWeight = [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056];
const lastButOneWeight = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633];
const smallMean = [0.544, -0.39978, 0.025054, -6.714e-4];
const smallLogSd = [1.3822, -0.77857, 0.062767, -0.0020322];
const largeMean = [-1.5861, -0.31082, -0.083751, 0.0038915];
const largeLogSd = [-0.4803, -0.082676, 0.0030302];
const smallLimit = [-2.273, 0.459];

/**
 * Shapiro-Wilk test of normality (Royston 1995, AS R94; R's shapiro.test), 3 to 5000 values, not all the same.
 * `sorted`: ascending.
 */
export function shapiroWilkTest(sorted: ArrayLike<number>): ShapiroWilkTest {
  const n = sorted.length;
  const weights = weightsOf(n);
  const range = sorted[n - 1]! - sorted[0]!;
  const scaled = Float64Array.from(sorted, (value) => (value - sorted[0]!) / range);
  const centre = scaled.reduce((sum, value) => sum + value, 0) / n;
  let [weightSquares, valueSquares, products] = [0, 0, 0];
  for (let index = 0; index < n; index++) {
    const mirrored = n - 1 - index;
    const weight = index === mirrored ? 0 : index < mirrored ? -weights[index]! : weights[mirrored]!;
    const deviation = scaled[index]! - centre;
    weightSquares += weight ** 2;
    valueSquares += deviation ** 2;
    products += weight * deviation;
  }
  const norm = Math.sqrt(weightSquares * valueSquares);
  const oneMinusW = ((norm - products) * (norm + products)) / (weightSquares * valueSquares);
  return { W: 1 - oneMinusW, p: probability(oneMinusW, n) };
}

/** Approximate coefficients of the upper half, the largest value's first. */
function weightsOf(n: number): Float64Array {
  if (n === 3) return Float64Array.of(Math.SQRT1_2);
  const half = Math.floor(n / 2);
  const scores = Float64Array.from({ length: half }, (_, index) =>
    normalQuantile((index + 1 - 0.375) / (n + 0.25)),
  );
  const squares = 2 * scores.reduce((sum, value) => sum + value ** 2, 0);
  const root = Math.sqrt(squares);
  const last = polynomial(lastWeight, 1 / Math.sqrt(n)) - scores[0]! / root;
  const given = n > 5 ? [last, polynomial(lastButOneWeight, 1 / Math.sqrt(n)) - scores[1]! / root] : [last];
  const scoresGiven = given.reduce((sum, _, index) => sum + scores[index]! ** 2, 0);
  const weightsGiven = given.reduce((sum, weight) => sum + weight ** 2, 0);
  const factor = Math.sqrt((squares - 2 * scoresGiven) / (1 - 2 * weightsGiven));
  return scores.map((score, index) => given[index] ?? -score / factor);
}

function probability(oneMinusW: number, n: number): number {
  if (n === 3) {
    const W = 1 - oneMinusW;
    return Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(W)) - Math.asin(Math.sqrt(0.75))));
  }
  const logged = Math.log(oneMinusW);
  if (n > 11) {
    const x = Math.log(n);
    return normalUpper((logged - polynomial(largeMean, x)) / Math.exp(polynomial(largeLogSd, x)));
  }
  const limit = polynomial(smallLimit, n);
  if (logged >= limit) return 1e-99;
  return normalUpper(
    (-Math.log(limit - logged) - polynomial(smallMean, n)) / Math.exp(polynomial(smallLogSd, n)),
  );
}

const polynomial = (coefficients: readonly number[], x: number) =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
