import type { Mask } from "../../src/image/mask.ts";

/** How two masks of one structure compare. */
export interface Overlap {
  /** 2 |A and B| / (|A| + |B|). */
  readonly dice: number;
  /** Mean of the mean distances from each border to the other, mm; borders are the pixels with a neighbour outside. */
  readonly surfaceMm: number;
}

/** Compares a mask with its reference, both not empty, square pixels of `spacing` mm. */
export function overlap(mask: Mask, reference: Mask, spacing: number): Overlap {
  let both = 0;
  let sum = 0;
  for (let at = 0; at < mask.data.length; at++) {
    both += mask.data[at]! & reference.data[at]!;
    sum += mask.data[at]! + reference.data[at]!;
  }
  const [ours, theirs] = [border(mask), border(reference)];
  const surfaceMm = (spacing * (meanDistance(ours, theirs) + meanDistance(theirs, ours))) / 2;
  return { dice: (2 * both) / sum, surfaceMm };
}

type Pixel = readonly [row: number, column: number];

function border({ rows, columns, data }: Mask): readonly Pixel[] {
  const inside = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < rows && column < columns && data[row * columns + column] === 1;
  const pixels: Pixel[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!inside(row, column)) continue;
      const deep =
        inside(row - 1, column) &&
        inside(row + 1, column) &&
        inside(row, column - 1) &&
        inside(row, column + 1);
      if (!deep) pixels.push([row, column]);
    }
  }
  return pixels;
}

/** Mean over `from` of the distance to the nearest of `to`, pixels. */
function meanDistance(from: readonly Pixel[], to: readonly Pixel[]): number {
  let sum = 0;
  for (const [row, column] of from) {
    let nearest = Number.POSITIVE_INFINITY;
    for (const [r, c] of to) nearest = Math.min(nearest, (row - r) ** 2 + (column - c) ** 2);
    sum += Math.sqrt(nearest);
  }
  return sum / from.length;
}
