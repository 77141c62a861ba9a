import type { Mask } from "../image/mask.ts";
import type { Outline, PixelPoint } from "./outline.ts";

/** Steps along pixel edges: right, down, left, up. The mask is on the right hand. */
const stepX = [1, 0, -1, 0] as const;
const stepY = [0, 1, 0, -1] as const;

/**
 * The borders of a mask along pixel edges, outer ones and those of holes, as outlines of type `traced` with a
 * vertex at each corner. Pixels that touch by a corner only are outlined apart. Filling all of them by even-odd
 * (`rasteriseRoi`) gives back exactly the mask.
 *
 * @returns outlines in the order of their uppermost, then leftmost corner; none for an empty mask.
 * @example
 * const mask = rasterise({ type: "rectangle", points: [[2, 2], [6, 5]] }, { rows: 10, columns: 10 });
 * const traced = traceMask(mask);
 * traced.map(({ points }) => points.length); // => [4]
 */
export function traceMask(mask: Mask): Outline[] {
  const { rows, columns, data } = mask;
  const inside = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < columns && y < rows && data[y * columns + x] !== 0;
  const followed = new Uint8Array(rows * columns);
  const outlines: Outline[] = [];
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      if (data[y * columns + x] === 0 || followed[y * columns + x] === 1 || inside(x, y - 1)) continue;
      outlines.push({ type: "traced", points: follow(inside, followed, columns, x, y) });
    }
  }
  return outlines;
}

/**
 * Follows one border from the upper left corner of pixel (x, y) to the right and back to it, and notes in
 * `followed` the pixels whose upper edge it takes.
 */
function follow(
  inside: (x: number, y: number) => boolean,
  followed: Uint8Array,
  columns: number,
  startX: number,
  startY: number,
): PixelPoint[] {
  const corners: PixelPoint[] = [];
  let x = startX;
  let y = startY;
  let direction = 0;
  do {
    if (direction === 0) followed[y * columns + x] = 1;
    x += stepX[direction]!;
    y += stepY[direction]!;
    const turn = turnAt(inside, x, y, direction);
    if (turn !== 0) corners.push([x, y]);
    direction = (direction + turn) & 3;
  } while (x !== startX || y !== startY || direction !== 0);
  return corners;
}

/** At a corner of pixels: 1 turns right, -1 left, 0 goes straight on. */
function turnAt(
  inside: (x: number, y: number) => boolean,
  x: number,
  y: number,
  direction: number,
): -1 | 0 | 1 {
  const dx = stepX[direction]!;
  const dy = stepY[direction]!;
  const aheadX = x + (dx - 1) / 2;
  const aheadY = y + (dy - 1) / 2;
  if (!inside(aheadX - dy / 2, aheadY + dx / 2)) return 1;
  return inside(aheadX + dy / 2, aheadY - dx / 2) ? -1 : 0;
}
