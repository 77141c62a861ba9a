import type { PixelPoint } from "../outline.ts";
import type { LineCosts } from "./line-costs.ts";
import { sampled } from "./sampled.ts";

/** How often the points move; how strongly bends are straightened, and how far a difference of costs of 1 pushes. */
const rounds = 30;
const straightening = 0.35;
const push = 0.25;

/** The cost at a place in pixel space. */
const costBetween = (costs: LineCosts, x: number, y: number) => sampled(costs, costs.data, x - 0.5, y - 0.5);

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
