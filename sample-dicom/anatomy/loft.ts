import type { Point } from "../numeric/contour.ts";
import { type Tissue, tissueIndex } from "./tissues.ts";

/**
 * A solid given by its cross-sections along the spinal axis: a contour of the same number of points at every
 * step of s, straight between neighbouring steps. What lies inside is `tissue`.
 */
export interface Loft {
  readonly tissue: Tissue;
  readonly tissueIndex: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly pointCount: number;
  /** u and v of the points, section after section. */
  readonly sections: readonly Float64Array[];
  readonly lowestV: Float64Array;
  readonly highestV: Float64Array;
}

export function makeLoft(
  tissue: Tissue,
  from: number,
  to: number,
  section: (s: number) => readonly Point[],
  desiredStep = 1,
): Loft {
  const intervals = Math.max(1, Math.ceil((to - from) / desiredStep));
  const step = (to - from) / intervals;
  const sections = Array.from({ length: intervals + 1 }, (_, i) =>
    Float64Array.from(section(from + i * step).flatMap((p) => [p[0], p[1]])),
  );
  const extreme = (values: Float64Array, pick: (a: number, b: number) => number) => {
    let found = values[1]!;
    for (let i = 3; i < values.length; i += 2) found = pick(found, values[i]!);
    return found;
  };
  return {
    tissue,
    tissueIndex: tissueIndex[tissue],
    from,
    to,
    step,
    pointCount: sections[0]!.length / 2,
    sections,
    lowestV: Float64Array.from(sections, (values) => extreme(values, Math.min)),
    highestV: Float64Array.from(sections, (values) => extreme(values, Math.max)),
  };
}

/**
 * Where the line of constant (s, v) crosses the solid's surface: u values in ascending order, written to
 * `crossings`; inside between the first and second, the third and fourth, and so on. Returns how many.
 */
export function crossLoft(loft: Loft, s: number, v: number, crossings: Float64Array): number {
  if (s < loft.from || s > loft.to) return 0;
  const position = (s - loft.from) / loft.step;
  const i = Math.min(loft.sections.length - 2, Math.floor(position));
  if (v < loft.lowestV[i]! && v < loft.lowestV[i + 1]!) return 0;
  if (v > loft.highestV[i]! && v > loft.highestV[i + 1]!) return 0;
  const t = position - i;
  const a = loft.sections[i]!;
  const b = loft.sections[i + 1]!;
  const last = 2 * loft.pointCount - 2;
  let previousU = a[last]! + (b[last]! - a[last]!) * t;
  let previousV = a[last + 1]! + (b[last + 1]! - a[last + 1]!) * t;
  let count = 0;
  for (let k = 0; k <= last; k += 2) {
    const pu = a[k]! + (b[k]! - a[k]!) * t;
    const pv = a[k + 1]! + (b[k + 1]! - a[k + 1]!) * t;
    if (pv <= v !== previousV <= v) {
      const u = previousU + ((v - previousV) / (pv - previousV)) * (pu - previousU);
      let place = count++;
      while (place > 0 && crossings[place - 1]! > u) {
        crossings[place] = crossings[place - 1]!;
        place--;
      }
      crossings[place] = u;
    }
    previousU = pu;
    previousV = pv;
  }
  return count;
}
