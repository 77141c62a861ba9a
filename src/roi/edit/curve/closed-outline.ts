import type { Outline, PixelPoint } from "../../outline.ts";
import { gridSteps } from "../pixels/polygon-paths.ts";
import { thinPoints } from "../thin-points.ts";

/**
 * A closed outline of points, on the grid of 1/256 pixel, without vertices that it does not need.
 *
 * @param tolerance how far, in pixels, the outline may leave the points.
 * @returns undefined where fewer than three different points are left.
 */
export function closedOutline(points: readonly PixelPoint[], tolerance: number): Outline | undefined {
  const onGrid = points
    .filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
    .map(
      ([x, y]): PixelPoint => [Math.round(x * gridSteps) / gridSteps, Math.round(y * gridSteps) / gridSteps],
    );
  const different = onGrid.filter(([x, y], index) => {
    const before = onGrid[(index + onGrid.length - 1) % onGrid.length]!;
    return x !== before[0] || y !== before[1];
  });
  if (different.length < 3) return undefined;
  return { type: "freehand", points: thinPoints(different, tolerance) };
}
