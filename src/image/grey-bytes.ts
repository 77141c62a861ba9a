import type { DisplayWindow, ScalarImage } from "./scalar-image.ts";

/** The window from the darkest to the brightest modality value of an image. */
export function fullWindow({ pixels, rescale }: ScalarImage): DisplayWindow {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const stored of pixels) {
    if (stored < lowest) lowest = stored;
    if (stored > highest) highest = stored;
  }
  const a = lowest * rescale.slope + rescale.intercept;
  const b = highest * rescale.slope + rescale.intercept;
  return { center: (a + b + 1) / 2, width: Math.abs(b - a) + 1 };
}

/**
 * Grey bytes for looking, never for measuring: the linear window of DICOM PS3.3 C.11.2.1.2.1, 0 black and 255 white,
 * MONOCHROME1 turned round.
 *
 * @param window in modality values; the file's first, or else the full range, where absent.
 * @returns rows x columns bytes, row-major.
 */
export function greyBytes(image: ScalarImage, window?: DisplayWindow): Uint8Array {
  const { center, width } = window ?? image.window ?? fullWindow(image);
  const { slope, intercept } = image.rescale;
  const turned = image.photometric === "MONOCHROME1";
  const span = Math.max(width - 1, 0);
  const bytes = new Uint8Array(image.pixels.length);
  for (let pixel = 0; pixel < bytes.length; pixel++) {
    const value = image.pixels[pixel]! * slope + intercept;
    const share =
      value <= center - 0.5 - span / 2
        ? 0
        : value > center - 0.5 + span / 2
          ? 1
          : (value - (center - 0.5)) / span + 0.5;
    bytes[pixel] = Math.round(255 * (turned ? 1 - share : share));
  }
  return bytes;
}
