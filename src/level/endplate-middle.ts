import type { Vector3 } from "../image/slice-geometry.ts";
import { add, scale } from "../image/vector3.ts";
import type { Endplate } from "./endplate.ts";

/** The point halfway between the two ends of an endplate, mm, LPS+. */
export const endplateMiddle = ({ anterior, posterior }: Endplate): Vector3 =>
  scale(add(anterior, posterior), 0.5);
