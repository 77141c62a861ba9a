import {
  area,
  difference,
  EndType,
  FillRule,
  inflatePaths,
  intersect,
  JoinType,
  type Path64,
  type Paths64,
} from "clipper2-ts";
import type { PixelPoint } from "../../outline.ts";
import type { ImageSize } from "../../rasterise.ts";
import { rasterise } from "../../rasterise.ts";
import { rasteriseRoi } from "../../rasterise-roi.ts";
import type { Roi } from "../../roi.ts";
import { withVertices } from "../../with-vertices.ts";
import { evenOddPaths, gridSteps, pathPoints } from "../pixels/polygon-paths.ts";
import { regionOfPixels } from "../pixels/region-of-pixels.ts";
import { pointInOutline } from "../point-in-outline.ts";
import { pointInRegion } from "../point-in-region.ts";
import { piecesBeside } from "./pieces-beside.ts";

/** Half the width of the slit that takes polygons apart along the line, in grid steps; it is closed again. */
const slit = 2;
/** How far the line goes on beyond its ends, so that no pixel at the border holds two sides together. */
const beyond = 1;

/** How far it is from a point along a direction of length 1 to the first border; 0 where there is none. */
function wayToBorder(roi: Roi, [x, y]: PixelPoint, [ux, uy]: PixelPoint): number {
  const ways = roi.outlines.flatMap((outline) => {
    const { points } = withVertices(outline);
    return points.flatMap(([ax, ay], at) => {
      const [bx, by] = points[(at + 1) % points.length]!;
      const turn = ux * (by - ay) - uy * (bx - ax);
      if (turn === 0) return [];
      const along = ((ax - x) * (by - ay) - (ay - y) * (bx - ax)) / turn;
      const share = ((ax - x) * uy - (ay - y) * ux) / turn;
      return along > 0 && share >= 0 && share <= 1 ? [along] : [];
    });
  });
  return ways.length === 0 ? 0 : Math.min(...ways);
}

/** The line as it cuts: an end within the region goes straight on to its border. Undefined for one without length. */
function cuttingLine(roi: Roi, line: readonly PixelPoint[]): PixelPoint[] | undefined {
  const points = line.filter(([x, y], at) => at === 0 || x !== line[at - 1]![0] || y !== line[at - 1]![1]);
  const [first, second] = points;
  if (first === undefined || second === undefined) return undefined;
  const goneOn = ([ax, ay]: PixelPoint, [bx, by]: PixelPoint): PixelPoint => {
    const length = Math.hypot(bx - ax, by - ay);
    const along: PixelPoint = [(bx - ax) / length, (by - ay) / length];
    const way = beyond + (pointInRegion(roi, [bx, by]) ? wayToBorder(roi, [bx, by], along) : 0);
    return [bx + way * along[0], by + way * along[1]];
  };
  return [goneOn(second, first), ...points, goneOn(points.at(-2)!, points.at(-1)!)];
}

/** Those of the polygons that the line leaves on whose pixels a side has most; holes go with what is around them. */
function polygonsOf(side: Uint8Array, own: Uint8Array, paths: Paths64, size: ImageSize): Paths64 {
  const outer = paths.filter((path) => area(path) > 0);
  const isOfSide = (path: Path64) => {
    const within = rasterise({ type: "polygon", points: pathPoints(path) }, size).data;
    let votes = 0;
    for (let at = 0; at < within.length; at++)
      if (within[at] === 1 && own[at] === 1) votes += side[at] ? 1 : -1;
    return votes > 0;
  };
  const chosen = new Set(outer.filter(isOfSide));
  const around = (hole: Path64) =>
    outer
      .filter((path) => pointInOutline({ type: "polygon", points: pathPoints(path) }, pathPoints(hole)[0]!))
      .sort((a, b) => area(a) - area(b))[0];
  return paths.filter((path) => {
    const whose = area(path) > 0 ? path : around(path);
    return whose !== undefined && chosen.has(whose);
  });
}

/**
 * Cuts a region in two along a line, pixel for pixel: every pixel of the region is in one of the two. An end of the line
 * that is within the region goes straight on to its border, and no further.
 *
 * @param line in pixels, in the order drawn.
 * @returns the larger side first: what the line does not touch is with it, whichever side it is on. The caller keeps
 *   the side that was chosen. Undefined where the line does not divide the region.
 */
export function cutRegion(
  roi: Roi,
  line: readonly PixelPoint[],
  size: ImageSize,
): readonly [larger: Roi, smaller: Roi] | undefined {
  const points = cuttingLine(roi, line);
  if (points === undefined) return undefined;
  const own = rasteriseRoi(roi, size).data;
  const sides = piecesBeside(own, points, size);
  const [one, other] = sides;
  if (one.length === 0 || other.length === 0) return undefined;
  const going = new Uint8Array(own.length);
  for (const pixel of one.length < other.length ? one : other) going[pixel] = 1;

  const paths = evenOddPaths(roi.outlines);
  const knife = points.map(([x, y]) => ({ x: Math.round(x * gridSteps), y: Math.round(y * gridSteps) }));
  const divided = difference(
    paths,
    inflatePaths([knife], slit, JoinType.Miter, EndType.Butt),
    FillRule.NonZero,
  );
  const closed = inflatePaths(polygonsOf(going, own, divided, size), slit, JoinType.Miter, EndType.Polygon);
  const off = intersect(paths, closed, FillRule.NonZero);
  const part = (guess: Paths64, data: Uint8Array) =>
    regionOfPixels(roi, guess, { rows: size.rows, columns: size.columns, data }, size);
  const smaller = part(off, going);
  const larger = part(
    difference(paths, off, FillRule.NonZero),
    own.map((inside, pixel) => inside & (1 - going[pixel]!)),
  );
  return larger === null || smaller === null ? undefined : [larger, smaller];
}
