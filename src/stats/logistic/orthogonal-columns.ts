/** Columns as combinations of orthogonal ones: `columns[j]` = sum over i <= j of `basis[i]` times `factor[i * size + j]`. */
export interface OrthogonalColumns {
  /** Mutually orthogonal, each with mean square 1. */
  readonly basis: readonly Float64Array<ArrayBuffer>[];
  /** Upper triangular, row-major, size x size. */
  readonly factor: Float64Array;
}

/** By Gram and Schmidt's method, done twice over each column, which keeps the basis orthogonal to rounding. */
export function orthogonalColumns(columns: readonly Float64Array[]): OrthogonalColumns {
  const size = columns.length;
  const rows = columns[0]?.length ?? 0;
  const basis: Float64Array<ArrayBuffer>[] = [];
  const factor = new Float64Array(size * size);
  for (const [at, column] of columns.entries()) {
    const rest = Float64Array.from(column);
    for (const _ of [1, 2]) {
      for (const [index, direction] of basis.entries()) {
        let share = 0;
        for (let row = 0; row < rows; row++) share += direction[row]! * rest[row]!;
        share /= rows;
        factor[index * size + at]! += share;
        for (let row = 0; row < rows; row++) rest[row]! -= share * direction[row]!;
      }
    }
    const length = Math.sqrt(rest.reduce((sum, value) => sum + value ** 2, 0) / rows);
    factor[at * size + at] = length;
    basis.push(rest.map((value) => value / length));
  }
  return { basis, factor };
}
