/** A part of a grid: its first row and column, and how many. */
export interface ClassBox {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** For every class the smallest box with all pixels that it wins and one more around; undefined where it wins none. */
export function boxesOfClasses(
  winner: Uint8Array,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  classes: number,
): readonly (ClassBox | undefined)[] {
  const top = new Int32Array(classes).fill(rows);
  const left = new Int32Array(classes).fill(columns);
  const bottom = new Int32Array(classes).fill(-1);
  const right = new Int32Array(classes).fill(-1);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const k = winner[row * columns + column]!;
      if (row < top[k]!) top[k] = row;
      if (row > bottom[k]!) bottom[k] = row;
      if (column < left[k]!) left[k] = column;
      if (column > right[k]!) right[k] = column;
    }
  }
  return Array.from({ length: classes }, (_, k) => {
    if (bottom[k]! < 0) return undefined;
    const row = Math.max(top[k]! - 1, 0);
    const column = Math.max(left[k]! - 1, 0);
    return {
      row,
      column,
      rows: Math.min(bottom[k]! + 2, rows) - row,
      columns: Math.min(right[k]! + 2, columns) - column,
    };
  });
}
