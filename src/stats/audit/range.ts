/** Every number from lower to upper. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
}

export const overlap = (a: Range, b: Range): boolean => a.lower <= b.upper && b.lower <= a.upper;

/** How far apart two ranges are; 0 where they overlap. */
export const gap = (a: Range, b: Range): number => Math.max(0, a.lower - b.upper, b.lower - a.upper);

const across = (values: readonly number[]): Range => ({
  lower: Math.min(...values),
  upper: Math.max(...values),
});

export const difference = (a: Range, b: Range): Range => ({
  lower: a.lower - b.upper,
  upper: a.upper - b.lower,
});

export const sum = (a: Range, b: Range): Range => ({ lower: a.lower + b.lower, upper: a.upper + b.upper });

export const product = (a: Range, b: Range): Range =>
  across([a.lower * b.lower, a.lower * b.upper, a.upper * b.lower, a.upper * b.upper]);

/** `b` without 0. */
export const quotient = (a: Range, b: Range): Range =>
  across([a.lower / b.lower, a.lower / b.upper, a.upper / b.lower, a.upper / b.upper]);

export const scaled = (a: Range, factor: number): Range => across([a.lower * factor, a.upper * factor]);

/** A function that only rises, or only falls, over the range. */
export const through = (a: Range, monotone: (value: number) => number): Range =>
  across([monotone(a.lower), monotone(a.upper)]);

/** The sizes (without sign) of the numbers in the range. */
export const sizeOf = ({ lower, upper }: Range): Range =>
  lower <= 0 && upper >= 0
    ? { lower: 0, upper: Math.max(-lower, upper) }
    : across([Math.abs(lower), Math.abs(upper)]);
