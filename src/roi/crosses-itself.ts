import type { Outline } from "./outline.ts";
import { scanPolygon } from "./scan-polygon.ts";

/**
 * Whether an outline crosses itself so that at least one pixel of the image is counted otherwise than by the area
 * it goes around: around some pixel it runs more than once, or around some clockwise and around others counter-
 * clockwise. A loop smaller than a pixel, or an outline that only touches itself, does no harm and does not count.
 */
export function crossesItself(outline: Outline, rows: number): boolean {
  if (outline.type === "oval" || outline.type === "rectangle") return false;
  const { firstRow, endRow, rowStart, crossings, directions } = scanPolygon(outline, rows, false);
  let turn = 0;
  for (let row = firstRow; row < endRow; row++) {
    const end = rowStart[row - firstRow + 1]!;
    let winding = 0;
    for (let at = rowStart[row - firstRow]!; at + 1 < end; at++) {
      winding += directions[at]!;
      const holdsPixel = Math.trunc(crossings[at]! + 0.5) < Math.trunc(crossings[at + 1]! + 0.5);
      if (winding === 0 || !holdsPixel) continue;
      if (turn === 0) turn = winding;
      if (winding !== turn || Math.abs(winding) > 1) return true;
    }
  }
  return false;
}
