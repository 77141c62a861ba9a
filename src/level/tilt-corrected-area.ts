import type { Degrees } from "../base/units.ts";

/**
 * CSA x cos(tilt): the area of a straight muscle cut parallel to the endplate, where the slice cut it at an
 * angle. A separate value, never in place of the CSA.
 *
 * @param csa in any unit of area; the answer has the same.
 */
export const tiltCorrectedArea = <Area extends number>(csa: Area, tilt: Degrees): Area =>
  (csa * Math.cos((tilt * Math.PI) / 180)) as Area;
