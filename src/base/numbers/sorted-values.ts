/** The values ascending, as a typed array (whose sort compares numbers, and fast). */
export const sortedValues = (values: ArrayLike<number>): Float64Array => Float64Array.from(values).sort();
