import type { PixelPoint } from "../../outline.ts";

/** Whether a stroke stays within `reach` pixels of where it begins: a click with a trembling hand, and nothing drawn. */
export function hardlyMoved(stroke: readonly PixelPoint[], reach: number): boolean {
  const [first] = stroke;
  return first === undefined || stroke.every(([x, y]) => Math.hypot(x - first[0], y - first[1]) <= reach);
}
