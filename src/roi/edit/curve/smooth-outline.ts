import type { Outline, PixelPoint } from "../../outline.ts";
import { withVertices } from "../../with-vertices.ts";
import { enclosedArea } from "../enclosed-area.ts";
import { closedOutline } from "./closed-outline.ts";
import { resampled } from "./resampled.ts";

/** An outline changed in shape, and what that did to its area. */
export interface ReshapedOutline {
  readonly outline: Outline;
  /** The area after less the area before, as a share of the area before. */
  readonly areaChange: number;
}

/** Distance of the points that are smoothed, and how far vertices kept may leave them, in pixels. */
const spacing = 0.5;
const tolerance = 0.05;
/** Smoothing draws a border in; it is moved back out until the area is right to this share, or as often as this. */
const areaTolerance = 0.0005;
const maxRounds = 8;

const withChange = (before: Outline, outline: Outline): ReshapedOutline => {
  const area = enclosedArea(before).area;
  return { outline, areaChange: area === 0 ? 0 : (enclosedArea(outline).area - area) / area };
};

/**
 * Smooths the border with a Gaussian along it, and keeps the area: what smoothing draws in is given back evenly along
 * the border, so that the area changes by at most 0.5 % where the outline is larger than the bends it loses.
 *
 * @param sigma how much is smoothed, as a standard deviation along the border in pixels.
 * @returns the outline as it was where nothing would be left of it.
 */
export function smoothOutline(outline: Outline, sigma: number): ReshapedOutline {
  const before = withVertices(outline);
  const unchanged = { outline, areaChange: 0 };
  if (before.points.length < 3 || !(sigma > 0)) return unchanged;
  const dense = resampled(before.points, spacing);
  const radius = Math.min(Math.ceil((3 * sigma) / spacing), Math.floor(dense.length / 2));
  const weights = Array.from({ length: 2 * radius + 1 }, (_, at) =>
    Math.exp(-(((at - radius) * spacing) ** 2) / (2 * sigma * sigma)),
  );
  const sum = weights.reduce((a, b) => a + b);
  const at = (points: readonly PixelPoint[], index: number) =>
    points[(index + points.length * 2) % points.length]!;
  let points = dense.map((_, index): PixelPoint => {
    let [x, y] = [0, 0];
    weights.forEach((weight, off) => {
      const point = at(dense, index + off - radius);
      x += (weight * point[0]) / sum;
      y += (weight * point[1]) / sum;
    });
    return [x, y];
  });
  const area = signedArea(before.points);
  for (let round = 0; round < maxRounds; round++) {
    const missing = area - signedArea(points);
    if (Math.abs(missing) <= areaTolerance * Math.abs(area)) break;
    const perimeter = points.reduce((length, point, index) => {
      const next = at(points, index + 1);
      return length + Math.hypot(next[0] - point[0], next[1] - point[1]);
    }, 0);
    if (perimeter === 0) return unchanged;
    const by = missing / perimeter;
    const now = points;
    points = now.map(([x, y], index): PixelPoint => {
      const [a, b] = [at(now, index - 1), at(now, index + 1)];
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
      return [x + (by * (b[1] - a[1])) / length, y - (by * (b[0] - a[0])) / length];
    });
  }
  const smooth = closedOutline(points, tolerance);
  return smooth === undefined ? unchanged : withChange(before, smooth);
}

/** Positive where the points go round from the x axis to the y axis. */
const signedArea = (points: readonly PixelPoint[]) =>
  points.reduce((sum, [x, y], index) => {
    const next = points[(index + 1) % points.length]!;
    return sum + (x * next[1] - next[0] * y) / 2;
  }, 0);

/**
 * The outline with as few vertices as keep the border within `within` pixels of where it was; the area changes by at most
 * that times the perimeter.
 */
export function simplifyOutline(outline: Outline, within: number): ReshapedOutline {
  const before = withVertices(outline);
  const simple = closedOutline(before.points, Math.max(0, within));
  return simple === undefined
    ? { outline, areaChange: 0 }
    : withChange(before, { ...simple, type: before.type });
}
