import type { Outline, PixelPoint } from "../outline.ts";
import { thinPoints } from "./thin-points.ts";
import { trimOvershoot } from "./trim-overshoot.ts";

/** The finished outline stays within this distance of the stroke, in pixels. */
const TOLERANCE = 0.25;
/** Vertices are on a grid of 1/64 pixel, which single precision (ImageJ's) holds exactly. */
const GRID = 64;
/** Half the diagonal of the grid's cell. */
const GRID_ERROR = Math.SQRT1_2 / GRID;

/**
 * Makes an outline of a freehand stroke (pixels, in the order drawn): cuts the overshoot, closes it, and leaves
 * out vertices as long as the border stays within 0.25 pixel of the stroke.
 *
 * @param maximumVertices if more are left, the tolerance is doubled until they are not.
 * @returns undefined where the stroke has fewer than three different points.
 */
export function finishStroke(stroke: readonly PixelPoint[], maximumVertices = 1000): Outline | undefined {
  const sound = stroke.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const onGrid = trimOvershoot(sound).map(
    ([x, y]): PixelPoint => [Math.round(x * GRID) / GRID, Math.round(y * GRID) / GRID],
  );
  const closed = onGrid.filter((point, index) => {
    const before = onGrid[(index + onGrid.length - 1) % onGrid.length]!;
    return point[0] !== before[0] || point[1] !== before[1];
  });
  if (closed.length < 3) return undefined;

  let tolerance = TOLERANCE - GRID_ERROR;
  let points = thinPoints(closed, tolerance);
  while (points.length > Math.max(3, maximumVertices)) {
    tolerance *= 2;
    points = thinPoints(closed, tolerance);
  }
  return { type: "freehand", points };
}
