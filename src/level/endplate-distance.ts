import { type PointOnSlice, patientToPixel } from "../image/patient-to-pixel.ts";
import type { PlacedSlice } from "../image/placed-slice.ts";
import { add, scale } from "../image/vector3.ts";
import type { Endplate } from "./endplate.ts";

/** The middle of an endplate seen from a slice: its foot in pixel space, and its signed distance in mm along the slice's normal. */
export const endplateDistance = (
  slice: PlacedSlice,
  { anterior, posterior }: Pick<Endplate, "anterior" | "posterior">,
): PointOnSlice => patientToPixel(slice, scale(add(anterior, posterior), 0.5));
