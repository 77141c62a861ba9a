import type { Plane } from "../image/plane.ts";
import type { PixelSpacingMm } from "../image/scalar-image.ts";
import { type GridPlace, placeFrom } from "./grid-place.ts";
import type { ModelCard } from "./model-card.ts";
import type { NetworkPicture } from "./network-picture.ts";
import { normaliseGrey } from "./normalise-grey.ts";
import { resampler } from "./resample.ts";
import type { SpinePose } from "./spine-pose.ts";

/** Kept around what was found on each side, mm. */
const margin = 20;

/**
 * The network's picture with the spine upright in its middle, as in training, so that the outlines do not depend on
 * how the patient lay and where the field of view was cut. Beyond the slice 0. Undefined where it is empty.
 */
export function uprightPicture(
  blurred: Plane,
  spacing: PixelSpacingMm,
  { centre, angle, extent }: SpinePose,
  { input }: ModelCard,
): NetworkPicture | undefined {
  const step = input.spacing_mm;
  const wanted = Math.max(input.trained_field_mm / step, extent + (2 * margin) / step);
  const length =
    Math.ceil(Math.min(wanted, input.largest_field_mm / step) / input.multiple_of) * input.multiple_of;
  const [cosine, sine] = [step * Math.cos(angle), step * Math.sin(angle)];
  const turned: GridPlace = {
    corner: centre,
    across: [cosine / spacing.column, sine / spacing.row],
    down: [-sine / spacing.column, cosine / spacing.row],
  };
  const place = placeFrom(turned, [-length / 2, -length / 2]);
  const picture = resampler(blurred, { rows: length, columns: length }, place, "zero")(blurred);
  const grey = normaliseGrey(picture);
  return grey === undefined ? undefined : { picture: grey, place };
}
