/**
 * A value between pixels, bilinear; beyond the border that of the border.
 *
 * @param x of pixel centres: 0 is the centre of the first column.
 */
export function sampled(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  data: Float32Array,
  x: number,
  y: number,
): number {
  const column = Math.min(columns - 1, Math.max(0, x));
  const row = Math.min(rows - 1, Math.max(0, y));
  const c = Math.floor(column);
  const r = Math.floor(row);
  const right = Math.min(columns - 1, c + 1);
  const below = Math.min(rows - 1, r + 1) * columns;
  const here = r * columns;
  const u = column - c;
  const v = row - r;
  return (
    (1 - v) * ((1 - u) * data[here + c]! + u * data[here + right]!) +
    v * ((1 - u) * data[below + c]! + u * data[below + right]!)
  );
}
