import { sampled } from "./sampled.ts";
import { smoothed } from "./smoothed.ts";
import type { TissuePicture } from "./tissue-picture.ts";

/** A rectangle of whole pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
}

/** How far each pixel of a rectangle of one picture moves to be on the same tissue of another, in pixels. */
export interface Displacement extends Box {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/**
 * From coarse to fine: how far apart the points are whose displacement is found, smoothing of the pictures and, after each
 * round, of the field, and the longest step of a round, all in pixels.
 */
const passes = [
  { stride: 4, picture: 4, field: 8, rounds: 30, step: 3 },
  { stride: 2, picture: 2, field: 5, rounds: 30, step: 2 },
  { stride: 1, picture: 1, field: 3, rounds: 20, step: 1 },
] as const;
/** Shifts of the whole that are tried first: up to this far, in steps of this many pixels. */
const shift = { reach: 12, step: 3 };

/** Contrasts below this, squared, move nothing: noise. */
const least = 1e-5;

/** The shift of the whole that makes the rectangle most alike in both pictures. */
function bestShift(
  from: Float32Array,
  to: Float32Array,
  picture: TissuePicture,
  box: Box,
): [x: number, y: number] {
  let best: [number, number] = [0, 0];
  let least = Number.POSITIVE_INFINITY;
  for (let dy = -shift.reach; dy <= shift.reach; dy += shift.step) {
    for (let dx = -shift.reach; dx <= shift.reach; dx += shift.step) {
      let sum = 0;
      for (let row = 0; row < box.rows; row += 2) {
        for (let column = 0; column < box.columns; column += 2) {
          const [x, y] = [box.left + column, box.top + row];
          const difference = from[y * picture.columns + x]! - sampled(picture, to, x + dx, y + dy);
          sum += Math.abs(difference);
        }
      }
      // Between shifts that are alike the shorter.
      const cost = sum * (1 + 0.002 * Math.hypot(dx, dy));
      if (cost < least) [least, best] = [cost, [dx, dy]];
    }
  }
  return best;
}

/**
 * Where each pixel of a rectangle of one picture lies in another of the same size, such as the next slice: first one shift of
 * the whole, then Thirion's demons (1998) from coarse to fine. Each round's field is smoothed, so that neighbouring
 * pixels move alike and noise moves nothing.
 */
export function displacement(from: TissuePicture, to: TissuePicture, box: Box): Displacement {
  let found: Displacement | undefined;
  let before = 1;
  for (const { stride, picture, field, rounds, step } of passes) {
    const a = smoothed(from.data, from.rows, from.columns, picture);
    const b = smoothed(to.data, to.rows, to.columns, picture);
    const columns = Math.ceil(box.columns / stride);
    const rows = Math.ceil(box.rows / stride);
    let x: Float32Array = new Float32Array(rows * columns);
    let y: Float32Array = new Float32Array(rows * columns);
    if (found === undefined) {
      const [dx, dy] = bestShift(a, b, to, box);
      x.fill(dx);
      y.fill(dy);
    } else {
      for (let at = 0; at < x.length; at++) {
        const column = ((at % columns) * stride) / before;
        const row = (Math.floor(at / columns) * stride) / before;
        x[at] = sampled(found, found.x, column, row);
        y[at] = sampled(found, found.y, column, row);
      }
    }
    for (let round = 0; round < rounds; round++) {
      for (let here = 0; here < x.length; here++) {
        const px = box.left + (here % columns) * stride;
        const py = box.top + Math.floor(here / columns) * stride;
        const [qx, qy] = [px + x[here]!, py + y[here]!];
        const difference = a[py * from.columns + px]! - sampled(to, b, qx, qy);
        const gx = (sampled(to, b, qx + 1, qy) - sampled(to, b, qx - 1, qy)) / 2;
        const gy = (sampled(to, b, qx, qy + 1) - sampled(to, b, qx, qy - 1)) / 2;
        const weight = gx * gx + gy * gy + (difference * difference) / (step * step) + least;
        x[here]! += (difference * gx) / weight;
        y[here]! += (difference * gy) / weight;
      }
      x = smoothed(x, rows, columns, field / stride);
      y = smoothed(y, rows, columns, field / stride);
    }
    found = { left: box.left, top: box.top, columns, rows, x, y };
    before = stride;
  }
  return found!;
}

/** Where a point of the one picture goes in the other, both in pixels; beyond the rectangle as its border goes. */
export function displaced(field: Displacement, [px, py]: readonly [number, number]): [x: number, y: number] {
  const [column, row] = [px - 0.5 - field.left, py - 0.5 - field.top];
  return [px + sampled(field, field.x, column, row), py + sampled(field, field.y, column, row)];
}
