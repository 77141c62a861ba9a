import { smoothed } from "./smoothed.ts";
import type { TissuePicture } from "./tissue-picture.ts";

/** What a livewire follows: dark fascia, a bright cleft of fat, the step between two tissues, or the clearest of them. */
export const followedLines = ["dark", "bright", "step", "any"] as const;
export type FollowedLine = (typeof followedLines)[number];

/** What a path costs for each pixel of its length, row-major; `least` on a clear line, 1 where nothing is seen. */
export interface LineCosts {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array;
}

/** Width of the lines looked for, as a standard deviation in pixels. */
const sigma = 1;
/** Contrast at which half of what can be saved is saved, on the scale of `tissuePicture`. */
const half = { line: 0.01, step: 0.1 };
/** So near to 1 that a path takes no long way round to a clearer line beside the one wanted. */
const least = 0.6;

/**
 * Costs for a livewire, computed once a slice: by the second derivative across the line (the larger eigenvalue of the
 * Hessian for a dark line, the smaller for a bright one) and by the gradient for a step, at the scale of a pixel.
 */
export function lineCosts(picture: TissuePicture, line: FollowedLine): LineCosts {
  const { rows, columns } = picture;
  const soft = smoothed(picture.data, rows, columns, sigma);
  const data = new Float32Array(soft.length);
  for (let row = 0; row < rows; row++) {
    const here = row * columns;
    const up = Math.max(0, row - 1) * columns;
    const down = Math.min(rows - 1, row + 1) * columns;
    for (let column = 0; column < columns; column++) {
      const left = Math.max(0, column - 1);
      const right = Math.min(columns - 1, column + 1);
      const middle = soft[here + column]!;
      const xx = soft[here + left]! + soft[here + right]! - 2 * middle;
      const yy = soft[up + column]! + soft[down + column]! - 2 * middle;
      const xy = (soft[down + right]! - soft[down + left]! - soft[up + right]! + soft[up + left]!) / 4;
      const mean = (xx + yy) / 2;
      const spread = Math.hypot((xx - yy) / 2, xy);
      const dx = (soft[here + right]! - soft[here + left]!) / 2;
      const dy = (soft[down + column]! - soft[up + column]!) / 2;
      const seen = {
        dark: Math.max(0, mean + spread) / half.line,
        bright: Math.max(0, spread - mean) / half.line,
        step: Math.hypot(dx, dy) / half.step,
      };
      const clear = line === "any" ? Math.max(seen.dark, seen.bright, seen.step) : seen[line];
      data[here + column] = least + (1 - least) / (1 + clear);
    }
  }
  return { rows, columns, data };
}
