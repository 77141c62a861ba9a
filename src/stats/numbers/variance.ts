import { mean, type Numbers } from "./mean.ts";

/** Sample variance (n - 1), two passes with the compensation of Chan 1983. At least two values. */
export function variance(values: Numbers): number {
  const centre = mean(values);
  let squares = 0;
  let rest = 0;
  for (const value of values) {
    squares += (value - centre) ** 2;
    rest += value - centre;
  }
  return (squares - rest ** 2 / values.length) / (values.length - 1);
}

/** Sample standard deviation (n - 1). */
export const standardDeviation = (values: Numbers): number => Math.sqrt(variance(values));
