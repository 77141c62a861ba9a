import { patientToPixel } from "./patient-to-pixel.ts";
import { pixelToPatient } from "./pixel-to-patient.ts";
import type { PlacedSlice } from "./placed-slice.ts";

/** A straight piece in pixel space (corner convention). */
export interface PixelSegment {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/**
 * Where `other` cuts `shown`: the part of the cutting line that is inside the rectangles of both slices, in
 * the pixel space of `shown`. Undefined where they are parallel or do not meet.
 */
export function referenceLine(shown: PlacedSlice, other: PlacedSlice): PixelSegment | undefined {
  const corner = (x: number, y: number) => patientToPixel(shown, pixelToPatient(other, x, y));
  const corners = [
    corner(0, 0),
    corner(other.columns, 0),
    corner(other.columns, other.rows),
    corner(0, other.rows),
  ];
  const crossings: [number, number][] = [];
  for (const [index, a] of corners.entries()) {
    const b = corners[(index + 1) % 4]!;
    if (a.distanceMm < 0 === b.distanceMm < 0) continue;
    const t = a.distanceMm / (a.distanceMm - b.distanceMm);
    crossings.push([a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)]);
  }
  const [from, to] = crossings;
  return from === undefined || to === undefined
    ? undefined
    : clipToRectangle(from, to, shown.columns, shown.rows);
}

/** Liang-Barsky clipping of a segment to [0, width] x [0, height]. */
function clipToRectangle(
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
  height: number,
): PixelSegment | undefined {
  const direction = [to[0] - from[0], to[1] - from[1]] as const;
  let enter = 0;
  let leave = 1;
  for (const [axis, size] of [width, height].entries()) {
    const start = from[axis]!;
    const step = direction[axis]!;
    if (step === 0) {
      if (start < 0 || start > size) return undefined;
      continue;
    }
    const t1 = -start / step;
    const t2 = (size - start) / step;
    enter = Math.max(enter, Math.min(t1, t2));
    leave = Math.min(leave, Math.max(t1, t2));
  }
  if (enter > leave) return undefined;
  const at = (t: number) => [from[0] + t * direction[0], from[1] + t * direction[1]] as const;
  return { from: at(enter), to: at(leave) };
}
