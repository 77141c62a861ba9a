import type { Mask } from "../../image/mask.ts";

/** The largest 4-connected piece of a mask with its holes filled (background that does not reach the border). */
export function largestPiece(mask: Mask): Mask {
  const piece = largestComponent(mask);
  const reached = new Uint8Array(mask.data.length);
  const { rows, columns } = mask;
  const border = [
    ...Array.from({ length: columns }, (_, column) => [column, (rows - 1) * columns + column]).flat(),
    ...Array.from({ length: rows }, (_, row) => [row * columns, row * columns + columns - 1]).flat(),
  ];
  const queue = new Int32Array(mask.data.length);
  for (const start of border) if (piece.data[start] === 0) flood(piece, 0, start, reached, queue);
  return { rows, columns, data: reached.map((outside) => 1 - outside) };
}

function largestComponent(mask: Mask): Mask {
  const seen = new Uint8Array(mask.data.length);
  const queue = new Int32Array(mask.data.length);
  let best = new Int32Array(0);
  for (let start = 0; start < mask.data.length; start++) {
    if (mask.data[start] === 0) continue;
    const count = flood(mask, 1, start, seen, queue);
    if (count > best.length) best = queue.slice(0, count);
  }
  const data = new Uint8Array(mask.data.length);
  for (const at of best) data[at] = 1;
  return { ...mask, data };
}

/** Marks what is 4-connected with `start` and has `value`; gives how many pixels, which then lead the queue. */
function flood(
  { rows, columns, data }: Mask,
  value: 0 | 1,
  start: number,
  seen: Uint8Array,
  queue: Int32Array,
): number {
  if (data[start] !== value || seen[start] === 1) return 0;
  let count = 0;
  const visit = (at: number) => {
    if (data[at] !== value || seen[at] === 1) return;
    seen[at] = 1;
    queue[count++] = at;
  };
  visit(start);
  for (let head = 0; head < count; head++) {
    const at = queue[head]!;
    const column = at % columns;
    if (column > 0) visit(at - 1);
    if (column < columns - 1) visit(at + 1);
    if (at >= columns) visit(at - columns);
    if (at < (rows - 1) * columns) visit(at + columns);
  }
  return count;
}
