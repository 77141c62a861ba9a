import { type Degrees, degrees } from "../base/units.ts";
import type { SliceGeometry, Vector3 } from "../image/slice-geometry.ts";
import { sliceNormal } from "../image/slice-normal.ts";
import { cross, dot, length, normalise, subtract } from "../image/vector3.ts";
import type { Endplate } from "./endplate.ts";

/** How far an axial slice is from parallel to an endplate. All 0 to 90 degrees. */
export interface EndplateAngle {
  /** Between their traces in the sagittal plane of the mark. */
  readonly sagittal: Degrees;
  /** Between their traces in the plane across the endplate (coronal to it). */
  readonly coronal: Degrees;
  /** Between their normals. */
  readonly tilt: Degrees;
}

/** Angles between an axial slice and an endplate; undefined where the two ends of the mark are one point. */
export function endplateAngle(axial: SliceGeometry, endplate: Endplate): EndplateAngle | undefined {
  const along = subtract(endplate.posterior, endplate.anterior);
  if (length(along) === 0) return undefined;
  const normal = sliceNormal(axial);
  const across = normalise(endplate.sagittalNormal);
  return {
    sagittal: angleBetweenLines(along, cross(normal, across)),
    coronal: angleBetweenLines(across, cross(normal, along)),
    tilt: angleBetweenLines(normal, cross(along, across)),
  };
}

/** The acute angle between two undirected lines, well conditioned near 0 and 90 degrees. */
function angleBetweenLines(a: Vector3, b: Vector3): Degrees {
  return degrees((Math.atan2(length(cross(a, b)), Math.abs(dot(a, b))) * 180) / Math.PI);
}
