/** Columns a character takes in a terminal: two for East Asian wide ones (Unicode TR 11). */
const widthOf = (text: string) =>
  [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  );

/** Rows of cells as lines of aligned text, two spaces between columns, nothing behind the last. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, widthOf(cell));
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => cell + " ".repeat(widths[index]! - widthOf(cell)))
      .join("  ")
      .trimEnd();
  return rows.map(line).join("\n");
}
