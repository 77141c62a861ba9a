import type { LineCosts } from "./line-costs.ts";

/** Steps to the 16 nearest directions: sides, corners and knight's moves. */
const steps = [-2, -1, 0, 1, 2].flatMap((dy) =>
  [-2, -1, 0, 1, 2]
    .filter((dx) => [1, 2, 5].includes(dx * dx + dy * dy))
    .map((dx) => ({ dx, dy, length: Math.hypot(dx, dy) })),
);

/** The cheapest paths from one pixel to those around it, found as far as they are asked for. */
export interface ShortestPaths {
  /**
   * The pixels of the cheapest path, from the seed to a pixel of the window, both included, as x and y of pixels.
   * A pixel beyond the window is replaced by the nearest in it.
   */
  to(column: number, row: number): readonly (readonly [column: number, row: number])[];
}

/**
 * Dijkstra's paths (1959) over the pixels within `reach` of a seed. The search goes on only until the pixel asked for is
 * reached, and the next question continues it, so that each pixel is settled once while the mouse moves.
 */
export function shortestPaths(
  costs: LineCosts,
  seedColumn: number,
  seedRow: number,
  reach: number,
): ShortestPaths {
  const left = Math.max(0, seedColumn - reach);
  const top = Math.max(0, seedRow - reach);
  const width = Math.min(costs.columns - 1, seedColumn + reach) - left + 1;
  const height = Math.min(costs.rows - 1, seedRow + reach) - top + 1;
  const seed = (seedRow - top) * width + seedColumn - left;
  const best = new Float64Array(width * height).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(width * height).fill(-1);
  const settled = new Uint8Array(width * height);
  const queue = createQueue();
  best[seed] = 0;
  queue.push(seed, 0);

  const search = (target: number) => {
    while (settled[target] === 0) {
      const pixel = queue.pop();
      if (settled[pixel] === 1) continue;
      settled[pixel] = 1;
      const x = pixel % width;
      const y = (pixel - x) / width;
      const own = (top + y) * costs.columns + left + x;
      const ownCost = costs.data[own]!;
      for (const { dx, dy, length } of steps) {
        if (x + dx < 0 || y + dy < 0 || x + dx >= width || y + dy >= height) continue;
        const next = pixel + dy * width + dx;
        if (settled[next] === 1) continue;
        const cost = best[pixel]! + (length * (ownCost + costs.data[own + dy * costs.columns + dx]!)) / 2;
        if (cost >= best[next]!) continue;
        best[next] = cost;
        before[next] = pixel;
        queue.push(next, cost);
      }
    }
  };

  return {
    to(column, row) {
      const x = Math.min(width - 1, Math.max(0, column - left));
      const y = Math.min(height - 1, Math.max(0, row - top));
      const target = y * width + x;
      search(target);
      const path: (readonly [number, number])[] = [];
      for (let pixel = target; pixel >= 0; pixel = before[pixel]!)
        path.push([left + (pixel % width), top + Math.floor(pixel / width)]);
      return path.reverse();
    },
  };
}

/** A binary heap of pixels by their cost, the cheapest first. */
function createQueue() {
  const pixels: number[] = [];
  const keys: number[] = [];
  return {
    push(pixel: number, key: number) {
      let at = pixels.length;
      pixels.push(pixel);
      keys.push(key);
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (keys[parent]! <= key) break;
        pixels[at] = pixels[parent]!;
        keys[at] = keys[parent]!;
        at = parent;
      }
      pixels[at] = pixel;
      keys[at] = key;
    },
    /** The cheapest; there is always one while a pixel of the window is not settled. */
    pop(): number {
      const first = pixels[0]!;
      const pixel = pixels.pop()!;
      const key = keys.pop()!;
      const length = pixels.length;
      if (length === 0) return first;
      let at = 0;
      for (let child = 1; child < length; child = 2 * at + 1) {
        if (child + 1 < length && keys[child + 1]! < keys[child]!) child++;
        if (keys[child]! >= key) break;
        pixels[at] = pixels[child]!;
        keys[at] = keys[child]!;
        at = child;
      }
      pixels[at] = pixel;
      keys[at] = key;
      return first;
    },
  };
}
