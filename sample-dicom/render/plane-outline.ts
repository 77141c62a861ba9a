import type { PixelPoint } from "../../src/roi/outline.ts";
import type { BodyModel } from "../anatomy/body-model.ts";
import type { Loft } from "../anatomy/loft.ts";
import { normal, pixelPoint, type SlicePlane } from "./slice-plane.ts";

/**
 * Where a solid's surface meets a slice plane, in pixels of that slice (corner convention): along each of the
 * surface's lengthwise lines the point on the plane, by bisection. Undefined where the plane leaves the solid.
 */
export function planeOutline(model: BodyModel, loft: Loft, plane: SlicePlane): PixelPoint[] | undefined {
  const n = normal(plane);
  const place = (k: number, s: number) => {
    const position = Math.min(loft.sections.length - 1.000001, Math.max(0, (s - loft.from) / loft.step));
    const i = Math.floor(position);
    const t = position - i;
    const a = loft.sections[i]!;
    const b = loft.sections[i + 1]!;
    const u = a[2 * k]! + (b[2 * k]! - a[2 * k]!) * t;
    const v = a[2 * k + 1]! + (b[2 * k + 1]! - a[2 * k + 1]!) * t;
    const { y, z } = model.spine.toPatient({ s, v });
    return [model.midline(s) + u, y, z] as const;
  };
  const height = (k: number, s: number) => {
    const p = place(k, s);
    return p.reduce((sum, value, i) => sum + n[i]! * (value - plane.position[i]!), 0);
  };
  const outline: PixelPoint[] = [];
  for (let k = 0; k < loft.pointCount; k++) {
    let low = loft.from;
    let high = loft.to;
    const start = Math.sign(height(k, low));
    if (Math.sign(height(k, high)) === start) return undefined;
    for (let i = 0; i < 48; i++) {
      const middle = (low + high) / 2;
      if (Math.sign(height(k, middle)) === start) low = middle;
      else high = middle;
    }
    outline.push(pixelPoint(plane, place(k, (low + high) / 2)));
  }
  return outline;
}
