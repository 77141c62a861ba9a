import type { PixelPoint } from "../../outline.ts";
import type { ImageSize } from "../../rasterise.ts";

/** Keeps the line off the centres of pixels, which are where halves and grid steps are. */
const offCentre: PixelPoint = [1.3e-5, 2.9e-5];

/** On which side of the way from a to b a point is: positive, negative, or 0 on it. */
const sideOf = ([px, py]: PixelPoint, [ax, ay]: PixelPoint, [bx, by]: PixelPoint) =>
  (bx - ax) * (py - ay) - (by - ay) * (px - ax);

const crosses = (p: PixelPoint, q: PixelPoint, a: PixelPoint, b: PixelPoint) =>
  sideOf(p, a, b) > 0 !== sideOf(q, a, b) > 0 && sideOf(a, p, q) > 0 !== sideOf(b, p, q) > 0;

/** The half of the eight neighbours that makes each pair once. */
const steps = [
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
] as const;

/** Pairs of neighbouring pixels between which the line runs, by `pixel * 4 + step`: on which side of it the first is. */
function dividedPairs(own: Uint8Array, line: readonly PixelPoint[], { rows, columns }: ImageSize) {
  const divided = new Map<number, 1 | -1>();
  const off = line.map(([x, y]): PixelPoint => [x + offCentre[0], y + offCentre[1]]);
  for (const [at, b] of off.entries()) {
    const a = off[at - 1];
    if (a === undefined) continue;
    const top = Math.max(0, Math.floor(Math.min(a[1], b[1])) - 2);
    const bottom = Math.min(rows - 1, Math.ceil(Math.max(a[1], b[1])) + 1);
    const left = Math.max(0, Math.floor(Math.min(a[0], b[0])) - 2);
    const right = Math.min(columns - 1, Math.ceil(Math.max(a[0], b[0])) + 2);
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const pixel = y * columns + x;
        if (own[pixel] !== 1) continue;
        const p: PixelPoint = [x + 0.5, y + 0.5];
        for (const [step, [dx, dy]] of steps.entries()) {
          const key = pixel * 4 + step;
          if (divided.has(key) || !crosses(p, [p[0] + dx, p[1] + dy], a, b)) continue;
          divided.set(key, sideOf(p, a, b) > 0 ? 1 : -1);
        }
      }
    }
  }
  return divided;
}

/**
 * The connected pieces into which a line divides pixels, that border the line, by the side of it on which they are. A
 * piece that borders it on both sides alike is on none, as is one that the line does not touch.
 *
 * @param own 1 where there is a pixel to divide, row-major.
 * @param line in pixels; what is not between its points divides nothing.
 * @returns pixels of the two sides; empty where there is none.
 */
export function piecesBeside(
  own: Uint8Array,
  line: readonly PixelPoint[],
  size: ImageSize,
): readonly [one: readonly number[], other: readonly number[]] {
  const { rows, columns } = size;
  const divided = dividedPairs(own, line, size);
  const isOwn = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < columns && y < rows && own[y * columns + x] === 1;
  const seen = new Uint8Array(own.length);
  const sides: [number[], number[]] = [[], []];
  for (let begin = 0; begin < own.length; begin++) {
    if (own[begin] !== 1 || seen[begin] === 1) continue;
    const piece = [begin];
    seen[begin] = 1;
    let votes = 0;
    for (const pixel of piece) {
      const x = pixel % columns;
      const y = Math.floor(pixel / columns);
      for (const [step, [dx, dy]] of steps.entries()) {
        for (const way of [1, -1] as const) {
          if (!isOwn(x + way * dx, y + way * dy)) continue;
          const next = pixel + way * (dy * columns + dx);
          const side = divided.get((way === 1 ? pixel : next) * 4 + step);
          if (side !== undefined) votes += side * way;
          else if (seen[next] === 0) {
            seen[next] = 1;
            piece.push(next);
          }
        }
      }
    }
    if (votes !== 0) for (const pixel of piece) sides[votes > 0 ? 0 : 1].push(pixel);
  }
  return sides;
}
