import type { Degrees, SquareMillimetres } from "../base/units.ts";
import { squareMillimetres } from "../base/units.ts";

/**
 * CSA x cos(tilt): the area of a straight muscle cut parallel to the endplate, where the slice cut it at an
 * angle. A separate value, never in place of the CSA.
 */
export const tiltCorrectedArea = (csa: SquareMillimetres, tilt: Degrees): SquareMillimetres =>
  squareMillimetres(csa * Math.cos((tilt * Math.PI) / 180));
