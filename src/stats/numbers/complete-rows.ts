/** The rows in which every column has a value, column by column, and how many were left out. */
export function completeRows(columns: readonly (readonly (number | undefined)[])[]): {
  readonly columns: readonly (readonly number[])[];
  readonly dropped: number;
} {
  const count = columns[0]?.length ?? 0;
  const complete: number[] = [];
  for (let row = 0; row < count; row++) {
    if (columns.every((column) => column[row] !== undefined)) complete.push(row);
  }
  return {
    columns: columns.map((column) => complete.map((row) => column[row]!)),
    dropped: count - complete.length,
  };
}
