import { difference, FillRule, intersect, type Path64 } from "clipper2-ts";
import type { PixelPoint } from "../../outline.ts";
import type { ImageSize } from "../../rasterise.ts";
import { rasterise } from "../../rasterise.ts";
import { rasteriseRoi } from "../../rasterise-roi.ts";
import type { Roi } from "../../roi.ts";
import { evenOddPaths, gridSteps } from "../pixels/polygon-paths.ts";
import { regionOfPixels } from "../pixels/region-of-pixels.ts";

/** Corners of the circle around everything along which the knife is closed. */
const corners = 64;

/**
 * Everything on the left of a line as a polygon: the line, its ends going straight on to a circle around the image, and
 * the circle back. Undefined for a line without length.
 */
function leftOf(line: readonly PixelPoint[], { rows, columns }: ImageSize): PixelPoint[] | undefined {
  const points = line.filter(([x, y], at) => at === 0 || x !== line[at - 1]![0] || y !== line[at - 1]![1]);
  const [first, second] = points;
  if (first === undefined || second === undefined) return undefined;
  const radius = 2 * Math.hypot(rows, columns);
  const centre: PixelPoint = [columns / 2, rows / 2];
  const out = ([ax, ay]: PixelPoint, [bx, by]: PixelPoint): number => {
    // Where the ray from a through b leaves the circle, as an angle.
    const length = Math.hypot(bx - ax, by - ay);
    const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
    const [dx, dy] = [bx - centre[0], by - centre[1]];
    const along = dx * ux + dy * uy;
    const t = -along + Math.sqrt(Math.max(0, along * along - dx * dx - dy * dy + radius * radius));
    return Math.atan2(dy + t * uy, dx + t * ux);
  };
  const start = out(second, first);
  const end = out(points.at(-2)!, points.at(-1)!);
  const turn = (((start - end) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
  const arc = Array.from({ length: corners + 1 }, (_, at): PixelPoint => {
    const angle = end + (turn * at) / corners;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  });
  return [...points, ...arc];
}

/**
 * Cuts a region in two along a line, pixel for pixel: every pixel of the region is in one of the two. An end of the line
 * that is within the region goes straight on to its border.
 *
 * @param line in pixels, in the order drawn.
 * @returns the two sides, the larger one first: the caller keeps the side that was chosen. Undefined where the line does
 *   not divide the region.
 */
export function cutRegion(
  roi: Roi,
  line: readonly PixelPoint[],
  size: ImageSize,
): readonly [larger: Roi, smaller: Roi] | undefined {
  const points = leftOf(line, size);
  if (points === undefined) return undefined;
  const knife: Path64 = points.map(([x, y]) => ({
    x: Math.round(x * gridSteps),
    y: Math.round(y * gridSteps),
  }));
  const left = rasterise({ type: "polygon", points }, size).data;
  const own = rasteriseRoi(roi, size).data;
  const paths = evenOddPaths(roi.outlines);
  const part = (side: 0 | 1) =>
    regionOfPixels(
      roi,
      side === 1 ? intersect(paths, [knife], FillRule.EvenOdd) : difference(paths, [knife], FillRule.EvenOdd),
      {
        rows: size.rows,
        columns: size.columns,
        data: own.map((one, pixel) => (left[pixel] === side ? one : 0)),
      },
      size,
    );
  const [one, other] = [part(1), part(0)];
  if (one === null || other === null) return undefined;
  const count = (side: number) => own.reduce((sum, inside, at) => sum + (left[at] === side ? inside : 0), 0);
  return count(1) >= count(0) ? [one, other] : [other, one];
}
