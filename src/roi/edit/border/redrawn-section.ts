import { area, difference, FillRule, type Paths64 } from "clipper2-ts";
import type { Outline, PixelPoint } from "../../outline.ts";
import { withVertices } from "../../with-vertices.ts";
import { closedOutline } from "../curve/closed-outline.ts";
import { nearestEdge } from "../nearest-edge.ts";
import { evenOddPaths } from "../pixels/polygon-paths.ts";
import { hardlyMoved } from "./hardly-moved.ts";

/** How far vertices kept may leave the stroke, in pixels. */
const tolerance = 0.1;

const areaOf = (paths: Paths64) => paths.reduce((sum, path) => sum + area(path), 0);

/** How much two outlines differ, in grid steps². */
function differing(a: Outline, b: Outline): number {
  const [one, other] = [evenOddPaths([a]), evenOddPaths([b])];
  return areaOf(difference(one, other, FillRule.NonZero)) + areaOf(difference(other, one, FillRule.NonZero));
}

/**
 * Edits a finished outline by drawing a part of its border again: the stroke replaces the border between where it begins
 * and where it ends. Of the two ways round, the one that changes less is taken.
 *
 * @param stroke in pixels, in the order drawn.
 * @param reach how near to the border its ends must be, in pixels.
 * @returns undefined where the stroke does not begin and end on the border, or goes no further than the reach: then it
 *   is no edit of this outline.
 */
export function redrawnSection(
  outline: Outline,
  stroke: readonly PixelPoint[],
  reach: number,
): Outline | undefined {
  const { points, type } = withVertices(outline);
  const [first, last] = [stroke[0], stroke.at(-1)];
  if (stroke.length < 2 || first === undefined || last === undefined) return undefined;
  if (hardlyMoved(stroke, reach)) return undefined;
  const [start, end] = [nearestEdge(outline, first), nearestEdge(outline, last)];
  if (start === undefined || end === undefined || Math.max(start.distance, end.distance) > reach)
    return undefined;
  /** How far along its edge a place on the border is. */
  const along = ({ index, point }: typeof start) =>
    Math.hypot(point[0] - points[index]![0], point[1] - points[index]![1]);
  /** The vertices passed from one place on the border to another, in the order of the outline. */
  const between = (a: typeof start, b: typeof start) => {
    const count = points.length;
    const wraps = a.index === b.index && along(a) > along(b);
    const steps = wraps ? count : (b.index - a.index + count) % count;
    return Array.from({ length: steps }, (_, step) => points[(a.index + 1 + step) % count]!);
  };
  const candidates = [
    [...stroke, end.point, ...between(end, start), start.point],
    [...stroke, end.point, ...between(start, end).reverse(), start.point],
  ].flatMap((each) => closedOutline(each, tolerance) ?? []);
  const [one, other] = candidates;
  const best =
    one !== undefined && other !== undefined && differing(other, outline) < differing(one, outline)
      ? other
      : one;
  return best === undefined ? undefined : { ...best, type: type === "traced" ? "freehand" : type };
}
