import type { PixelPoint } from "../../outline.ts";

/** Points on the curve are at most this far apart, in pixels. */
const spacing = 0.5;

/**
 * The centripetal Catmull-Rom curve through points (Catmull and Rom 1974; Yuksel et al. 2011): it runs through every
 * point, and between two neither loops nor makes a cusp, however unequal their distances are.
 *
 * @param points in pixels, in the order clicked; one that repeats the point before it is left out.
 * @param closed whether the last point is joined to the first.
 * @returns points at most half a pixel apart, the given ones among them; of a closed curve the first is not repeated.
 */
export function splinePoints(points: readonly PixelPoint[], closed: boolean): PixelPoint[] {
  const knots = points.filter(([x, y], index) => {
    const before = points[index - 1] ?? (closed && points.length > 1 ? points.at(-1) : undefined);
    return before === undefined || x !== before[0] || y !== before[1];
  });
  const count = knots.length;
  if (count < 3) return [...knots];
  const knot = (index: number): PixelPoint => {
    if (closed) return knots[(index + count) % count]!;
    // Beyond an open end the curve goes on as the last piece did.
    if (index < 0) return reflected(knots[1]!, knots[0]!);
    if (index >= count) return reflected(knots[count - 2]!, knots[count - 1]!);
    return knots[index]!;
  };
  const curve: PixelPoint[] = [];
  for (let index = 0; index < (closed ? count : count - 1); index++)
    curve.push(...piece(knot(index - 1), knot(index), knot(index + 1), knot(index + 2)));
  if (!closed) curve.push(knots[count - 1]!);
  return curve;
}

const reflected = ([x, y]: PixelPoint, about: PixelPoint): PixelPoint => [2 * about[0] - x, 2 * about[1] - y];

/** The square root of a distance: the centripetal parameter. */
const interval = (a: PixelPoint, b: PixelPoint) => Math.sqrt(Math.hypot(b[0] - a[0], b[1] - a[1]));

/** The curve from b up to, without, c, by the recursion of Barry and Goldman (1988). */
function piece(a: PixelPoint, b: PixelPoint, c: PixelPoint, d: PixelPoint): PixelPoint[] {
  const tb = interval(a, b);
  const tc = tb + interval(b, c);
  const td = tc + interval(c, d);
  const between = (p: PixelPoint, q: PixelPoint, from: number, to: number, t: number): PixelPoint => {
    const part = (t - from) / (to - from);
    return [p[0] + part * (q[0] - p[0]), p[1] + part * (q[1] - p[1])];
  };
  const at = (t: number) => {
    const ab = between(a, b, 0, tb, t);
    const bc = between(b, c, tb, tc, t);
    const cd = between(c, d, tc, td, t);
    return between(between(ab, bc, 0, tc, t), between(bc, cd, tb, td, t), tb, tc, t);
  };
  // The parameter is not the length, so that the longest of the pieces says how many are needed.
  for (let parts = Math.max(1, Math.ceil(Math.hypot(c[0] - b[0], c[1] - b[1]) / spacing)); ; parts *= 2) {
    const points = Array.from(
      { length: parts },
      (_, part): PixelPoint => (part === 0 ? b : at(tb + ((tc - tb) * part) / parts)),
    );
    const isFine = points.every((point, index) => {
      const next = points[index + 1] ?? c;
      return Math.hypot(next[0] - point[0], next[1] - point[1]) <= spacing;
    });
    if (isFine) return points;
  }
}
