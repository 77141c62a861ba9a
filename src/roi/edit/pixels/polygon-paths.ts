import { FillRule, type Path64, type Paths64, union } from "clipper2-ts";
import type { Outline, PixelPoint } from "../../outline.ts";
import { withVertices } from "../../with-vertices.ts";

/**
 * Vertices are on a grid of 1/256 pixel, as those of drawn regions are, which single precision (ImageJ's) keeps exactly;
 * polygons are cut in whole steps of it.
 */
export const gridSteps = 256;

const toPath = ({ points }: Outline): Path64 =>
  points.map(([x, y]) => ({ x: Math.round(x * gridSteps), y: Math.round(y * gridSteps) }));

/** Outlines as polygons, as they are drawn. */
export const drawnPaths = (outlines: readonly Outline[]): Paths64 => outlines.map(withVertices).map(toPath);

/** Outlines as polygons that do not cross, by even-odd: holes run the other way round. */
export const evenOddPaths = (outlines: readonly Outline[]): Paths64 =>
  union(drawnPaths(outlines), FillRule.EvenOdd);

/** The points of a polygon, in pixels. */
export const pathPoints = (path: Path64): PixelPoint[] =>
  path.map(({ x, y }): PixelPoint => [x / gridSteps, y / gridSteps]);
