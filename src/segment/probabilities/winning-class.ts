import type { Plane } from "../../image/plane.ts";

/** For every pixel the most probable class; the first of equals. Planes of one size. */
export function winningClass(classes: readonly Plane[]): Uint8Array {
  const best = classes[0]!.data.slice();
  const winner = new Uint8Array(best.length);
  for (let k = 1; k < classes.length; k++) {
    const { data } = classes[k]!;
    for (let at = 0; at < best.length; at++) {
      const value = data[at]!;
      if (value <= best[at]!) continue;
      best[at] = value;
      winner[at] = k;
    }
  }
  return winner;
}
