import { connectedPieces } from "../../image/connected-pieces.ts";
import type { Mask } from "../../image/mask.ts";

/** The largest 4-connected piece of a mask with its holes filled (background that does not reach the border). */
export function largestPiece(mask: Mask): Mask {
  const { rows, columns } = mask;
  const pieces = connectedPieces(mask, (at) => mask.data[at] === 1);
  const largest = pieces.reduce<ArrayLike<number>>(
    (best, piece) => (piece.length > best.length ? piece : best),
    [],
  );
  const data = new Uint8Array(mask.data.length);
  for (let index = 0; index < largest.length; index++) data[largest[index]!] = 1;
  const isAtBorder = (at: number) => {
    const column = at % columns;
    return column === 0 || column === columns - 1 || at < columns || at >= (rows - 1) * columns;
  };
  const holes = connectedPieces(mask, (at) => data[at] === 0).filter((piece) => !piece.some(isAtBorder));
  for (const hole of holes) for (const at of hole) data[at] = 1;
  return { ...mask, data };
}
