import type { Plane } from "../image/plane.ts";
import type { PixelSpacingMm } from "../image/scalar-image.ts";
import type { ModelCard } from "./model-card.ts";
import { type GridPlace, placeFrom } from "./picture/grid-place.ts";
import type { NetworkPicture } from "./picture/network-picture.ts";
import { normaliseGrey } from "./picture/normalise-grey.ts";
import { resampler } from "./picture/resample.ts";
import type { SpinePose } from "./probabilities/spine-pose.ts";

/** Kept around what was found on each side, mm. */
const marginMm = 15;

/**
 * The network's picture with the spine upright in its middle, as in training, so that the outlines do not depend on
 * how the patient lay and where the field of view was cut. Beyond the slice 0. Undefined where it is empty.
 */
export function uprightPicture(
  blurred: Plane,
  spacing: PixelSpacingMm,
  { centre, angle, heightMm, widthMm }: SpinePose,
  { input }: ModelCard,
): NetworkPicture | undefined {
  const step = input.spacing_mm;
  const pixels = (trainedMm: number, foundMm: number) => {
    const wanted = Math.min(Math.max(trainedMm, foundMm + 2 * marginMm), input.largest_field_mm) / step;
    return Math.ceil(wanted / input.multiple_of) * input.multiple_of;
  };
  const rows = pixels(input.trained_height_mm ?? input.trained_field_mm, heightMm);
  const columns = pixels(input.trained_field_mm, widthMm);
  const [cosine, sine] = [step * Math.cos(angle), step * Math.sin(angle)];
  const turned: GridPlace = {
    corner: centre,
    across: [cosine / spacing.column, sine / spacing.row],
    down: [-sine / spacing.column, cosine / spacing.row],
  };
  const place = placeFrom(turned, [-columns / 2, -rows / 2]);
  const picture = resampler(blurred, { rows, columns }, place, "zero")(blurred);
  const grey = normaliseGrey(picture);
  return grey === undefined ? undefined : { picture: grey, place };
}
