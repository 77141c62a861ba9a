import type { Mask } from "../image/mask.ts";
import type { PixelBounds } from "./outline-bounds.ts";

/**
 * Turns over (0 to 1, 1 to 0) the pixels of `mask` inside the ellipse in a rectangle of whole pixels, as ImageJ
 * 1.53t fills an oval selection: with a = width/2, b = height/2 the pixel (x, y) of the rectangle is inside when
 * ((x - (a - 0.5)) / a)² + ((y - (b - 0.5)) / b)² <= 1. Pixels outside the mask are dropped.
 */
export function fillOval(mask: Mask, bounds: PixelBounds): void {
  const a = bounds.width / 2;
  const b = bounds.height / 2;
  const firstColumn = Math.max(0, bounds.x);
  const endColumn = Math.min(mask.columns, bounds.x + bounds.width);
  const endRow = Math.min(mask.rows, bounds.y + bounds.height);
  for (let row = Math.max(0, bounds.y); row < endRow; row++) {
    const line = row * mask.columns;
    const v = (row - bounds.y - (b - 0.5)) / b;
    for (let column = firstColumn; column < endColumn; column++) {
      const u = (column - bounds.x - (a - 0.5)) / a;
      if (u * u + v * v <= 1) mask.data[line + column]! ^= 1;
    }
  }
}
