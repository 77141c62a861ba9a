import { paddingMask } from "../../image/padding-mask.ts";
import type { Plane } from "../../image/plane.ts";
import type { ScalarImage } from "../../image/scalar-image.ts";

/**
 * Stored values as a plane that is 0 or more and bright where the tissue signals (MONOCHROME1 turned round). Padding is
 * no signal: 0, as air.
 */
export function greyPlane(image: ScalarImage): Plane {
  const { pixels, rows, columns, photometric, rescale } = image;
  const padding = paddingMask(image)?.data;
  const data = new Float32Array(pixels);
  const inverted = (photometric === "MONOCHROME1") !== rescale.slope < 0;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < data.length; at++) {
    if (padding?.[at] === 1) continue;
    const value = data[at]!;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (inverted) for (let at = 0; at < data.length; at++) data[at] = highest - data[at]!;
  else if (lowest < 0) for (let at = 0; at < data.length; at++) data[at] = data[at]! - lowest;
  if (padding !== undefined) for (let at = 0; at < data.length; at++) if (padding[at] === 1) data[at] = 0;
  return { rows, columns, data };
}
