import type { Plane } from "../../image/plane.ts";

/** For every pixel the most probable class, its probability and the next best one's. */
export interface LeadingClass {
  readonly winner: Uint8Array;
  readonly best: Float32Array;
  readonly second: Float32Array;
}

/** Ranks the classes of every pixel; the first of equals wins. Planes of one size. */
export function leadingClass(classes: readonly Plane[]): LeadingClass {
  const size = classes[0]!.data.length;
  const winner = new Uint8Array(size);
  const best = classes[0]!.data.slice();
  const second = new Float32Array(size);
  for (let k = 1; k < classes.length; k++) {
    const { data } = classes[k]!;
    for (let at = 0; at < size; at++) {
      const value = data[at]!;
      if (value > best[at]!) {
        second[at] = best[at]!;
        best[at] = value;
        winner[at] = k;
      } else if (value > second[at]!) second[at] = value;
    }
  }
  return { winner, best, second };
}
