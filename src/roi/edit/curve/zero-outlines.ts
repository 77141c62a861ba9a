import type { Outline, PixelPoint } from "../../outline.ts";
import type { ImageSize } from "../../rasterise.ts";
import { closedOutline } from "./closed-outline.ts";

/** An edge of the grid of pixel centres that the border crosses, as a number; centres beyond the image are outside. */
type Crossing = number;

/**
 * The border of what is negative, through the zeros between pixel centres (marching squares, Lorensen and Cline 1987 in
 * two dimensions); where two opposite corners are inside, their mean decides whether they are joined.
 *
 * @param values row-major, at the centres of pixels.
 * @returns closed outlines, the largest first; holes are among them, as even-odd takes them.
 */
export function zeroOutlines(
  values: Float32Array,
  { rows, columns }: ImageSize,
  tolerance: number,
): Outline[] {
  // A frame of outside pixels closes what reaches the border of the image.
  const wide = columns + 2;
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= columns || y >= rows ? 1 : values[y * columns + x]! || Number.MIN_VALUE;
  const across = (x: number, y: number): Crossing => 2 * ((y + 1) * wide + x + 1);
  const down = (x: number, y: number): Crossing => across(x, y) + 1;
  const place = (crossing: Crossing): PixelPoint => {
    const cell = crossing >> 1;
    const [x, y] = [(cell % wide) - 1, Math.floor(cell / wide) - 1];
    const isDown = crossing % 2 === 1;
    const [a, b] = [at(x, y), isDown ? at(x, y + 1) : at(x + 1, y)];
    const part = a / (a - b);
    return isDown ? [x + 0.5, y + part + 0.5] : [x + part + 0.5, y + 0.5];
  };
  /** From one crossing to the next, the inside always on the same side. */
  const next = new Map<Crossing, Crossing>();
  for (let y = -1; y < rows; y++) {
    for (let x = -1; x < columns; x++) {
      const corners = [at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1)];
      const inside = corners.map((value) => value < 0);
      const edges = [across(x, y), down(x + 1, y), across(x, y + 1), down(x, y)];
      // An edge is entered where going round the cell leaves the inside, and left where it comes back.
      const enters = [0, 1, 2, 3].filter((edge) => inside[edge] && !inside[(edge + 1) % 4]);
      const leaves = [0, 1, 2, 3].filter((edge) => !inside[edge] && inside[(edge + 1) % 4]);
      const isJoined = corners.reduce((sum, value) => sum + value, 0) < 0;
      for (const edge of enters) {
        const order = isJoined ? [1, 2, 3] : [3, 2, 1];
        const step = order.find((off) => leaves.includes((edge + off) % 4))!;
        next.set(edges[edge]!, edges[(edge + step) % 4]!);
      }
    }
  }
  const outlines: { readonly outline: Outline; readonly size: number }[] = [];
  while (next.size > 0) {
    const [start] = next.keys();
    const points: PixelPoint[] = [];
    for (let crossing = start; crossing !== undefined; ) {
      points.push(place(crossing));
      const following = next.get(crossing);
      next.delete(crossing);
      crossing = following;
    }
    const outline = closedOutline(points.slice(0, -1), tolerance);
    if (outline !== undefined) outlines.push({ outline, size: points.length });
  }
  return outlines.sort((a, b) => b.size - a.size).map(({ outline }) => outline);
}
