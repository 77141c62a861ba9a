import type { PixelSpacingMm } from "./scalar-image.ts";
import type { SliceGeometry } from "./slice-geometry.ts";

/** A slice's grid in the patient: its place, spacing and size. */
export interface PlacedSlice {
  readonly geometry: SliceGeometry;
  readonly pixelSpacingMm: PixelSpacingMm;
  readonly rows: number;
  readonly columns: number;
}
