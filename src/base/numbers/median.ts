import { quantile } from "./quantile.ts";
import { sortedValues } from "./sorted-values.ts";

/** The middle one of some numbers, or halfway between the two in the middle. Not a number where there are none. */
export const median = (values: ArrayLike<number>): number => quantile(sortedValues(values), 0.5);
