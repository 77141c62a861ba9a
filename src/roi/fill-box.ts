import type { Mask } from "../image/mask.ts";
import type { PixelBounds } from "./outline-bounds.ts";

/** Turns over (0 to 1, 1 to 0) the pixels of `mask` inside a rectangle of whole pixels; those outside the mask are dropped. */
export function fillBox(mask: Mask, bounds: PixelBounds): void {
  const firstColumn = Math.max(0, bounds.x);
  const endColumn = Math.min(mask.columns, bounds.x + bounds.width);
  const endRow = Math.min(mask.rows, bounds.y + bounds.height);
  for (let row = Math.max(0, bounds.y); row < endRow; row++) {
    const line = row * mask.columns;
    for (let column = firstColumn; column < endColumn; column++) mask.data[line + column]! ^= 1;
  }
}
