export type Interval = readonly [lower: number, upper: number];

/** An estimate with its two-sided 95 % confidence interval. */
export interface Estimate {
  readonly value: number;
  readonly ci95: Interval;
}
