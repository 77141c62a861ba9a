import type { PixelPoint } from "../outline.ts";
import type { LineCosts } from "./line-costs.ts";

/** How often the points move; how strongly bends are straightened, and how far a difference of costs of 1 pushes. */
const rounds = 30;
const straightening = 0.35;
const push = 0.25;

/** The cost between the centres of pixels; beyond the image that of its border. */
function costBetween({ rows, columns, data }: LineCosts, x: number, y: number): number {
  const column = Math.min(columns - 1, Math.max(0, x - 0.5));
  const row = Math.min(rows - 1, Math.max(0, y - 0.5));
  const c = Math.max(0, Math.min(columns - 2, Math.floor(column)));
  const r = Math.max(0, Math.min(rows - 2, Math.floor(row)));
  const right = Math.min(columns - 1, c + 1);
  const here = r * columns;
  const below = Math.min(rows - 1, r + 1) * columns;
  const u = column - c;
  const v = row - r;
  return (
    (1 - v) * ((1 - u) * data[here + c]! + u * data[here + right]!) +
    v * ((1 - u) * data[below + c]! + u * data[below + right]!)
  );
}

/**
 * A path along pixels made sub-pixel: its points slide down the costs across the path and bends are straightened, so
 * that it runs in the middle of a line, and straight where nothing is seen. Both ends stay.
 */
export function relaxedPath(costs: LineCosts, path: readonly PixelPoint[]): PixelPoint[] {
  let points: PixelPoint[] = [...path];
  for (let round = 0; round < rounds; round++) {
    points = points.map((point, index): PixelPoint => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (before === undefined || after === undefined) return point;
      const [x, y] = point;
      const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
      const acrossX = (before[1] - after[1]) / length;
      const acrossY = (after[0] - before[0]) / length;
      const slope =
        costBetween(costs, x + acrossX / 2, y + acrossY / 2) -
        costBetween(costs, x - acrossX / 2, y - acrossY / 2);
      return [
        x + straightening * ((before[0] + after[0]) / 2 - x) - push * slope * acrossX,
        y + straightening * ((before[1] + after[1]) / 2 - y) - push * slope * acrossY,
      ];
    });
  }
  return points;
}
