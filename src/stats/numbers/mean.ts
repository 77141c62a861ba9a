/** Numbers in order, in a plain or a typed array. */
export type Numbers = readonly number[] | Float64Array;

/** Arithmetic mean, with a second pass that removes the first's rounding. At least one value. */
export function mean(values: Numbers): number {
  let sum = 0;
  for (const value of values) sum += value;
  const first = sum / values.length;
  let rest = 0;
  for (const value of values) rest += value - first;
  return first + rest / values.length;
}
