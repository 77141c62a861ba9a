export const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

export const mix = (from: number, to: number, t: number) => from + (to - from) * t;

/** 0 below `low`, 1 above `high`, smooth between. */
export function smoothStep(low: number, high: number, value: number): number {
  const t = clamp((value - low) / (high - low), 0, 1);
  return t * t * (3 - 2 * t);
}

/** Values at a place along a line; between knots a cubic Hermite curve, constant beyond the ends. */
export interface Knot {
  readonly at: number;
  readonly values: readonly number[];
}

/** A smooth curve through knots in ascending order; every knot has the same number of values. */
export function curveThrough(knots: readonly Knot[]): (at: number) => number[] {
  const slope = (i: number, k: number) => {
    const before = knots[Math.max(0, i - 1)]!;
    const after = knots[Math.min(knots.length - 1, i + 1)]!;
    return (after.values[k]! - before.values[k]!) / (after.at - before.at);
  };
  return (at) => {
    const first = knots[0]!;
    const last = knots[knots.length - 1]!;
    if (at <= first.at) return [...first.values];
    if (at >= last.at) return [...last.values];
    let i = 0;
    while (knots[i + 1]!.at < at) i++;
    const a = knots[i]!;
    const b = knots[i + 1]!;
    const length = b.at - a.at;
    const t = (at - a.at) / length;
    const t2 = t * t;
    const t3 = t2 * t;
    return a.values.map(
      (value, k) =>
        (2 * t3 - 3 * t2 + 1) * value +
        (t3 - 2 * t2 + t) * length * slope(i, k) +
        (3 * t2 - 2 * t3) * b.values[k]! +
        (t3 - t2) * length * slope(i + 1, k),
    );
  };
}
