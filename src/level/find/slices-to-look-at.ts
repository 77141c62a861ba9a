/** Slices farther from the middle than this show the sides of the bodies, mm; and so far apart they show the same. */
const farthestMm = 16;
const stepMm = 3.6;
/** Without positions the slices are taken to lie so far apart, mm. */
const usualDistanceMm = 4.5;

/**
 * Which slices of a sagittal series to look at: those about its middle, not nearer to each other than they need be.
 *
 * @param positionsMm along the normal, in order; undefined where a slice states none.
 */
export function slicesToLookAt(positionsMm: readonly (number | undefined)[]): readonly number[] {
  const place = (at: number) => positionsMm[at] ?? at * usualDistanceMm;
  const last = positionsMm.length - 1;
  if (last < 0) return [];
  const middle = (place(0) + place(last)) / 2;
  const order = positionsMm.map((_, at) => at);
  const central = order.reduce((best, at) =>
    Math.abs(place(at) - middle) < Math.abs(place(best) - middle) ? at : best,
  );
  const chosen = [central];
  for (const step of [1, -1]) {
    let from = central;
    for (let at = central + step; at >= 0 && at <= last; at += step) {
      if (Math.abs(place(at) - middle) > farthestMm) break;
      if (Math.abs(place(at) - place(from)) < stepMm - 1e-6) continue;
      chosen.push(at);
      from = at;
    }
  }
  return chosen.sort((a, b) => a - b);
}
