import type { ScalarImage } from "../../../src/image/scalar-image.ts";
import { displayPixels } from "./display-pixels.ts";

/** The grey range looked through, in modality values: for the eye only, never for measuring. */
export interface GreyWindow {
  readonly lower: number;
  readonly upper: number;
}

/** The file's own window, or all values of the slice where it states none. */
export function initialWindow(image: ScalarImage): GreyWindow {
  if (image.window !== undefined && image.window.width > 0) {
    const { center, width } = image.window;
    return { lower: center - width / 2, upper: center + width / 2 };
  }
  let lower = Number.POSITIVE_INFINITY;
  let upper = Number.NEGATIVE_INFINITY;
  for (const value of displayPixels(image)) {
    if (value < lower) lower = value;
    if (value > upper) upper = value;
  }
  return upper > lower ? { lower, upper } : { lower: 0, upper: 1 };
}

/** Drags the window: to the right wider, downwards brighter things need (a higher centre). `span` is the initial width. */
export function dragWindow(window: GreyWindow, dx: number, dy: number, span: number): GreyWindow {
  const step = span / 400;
  const width = Math.max(span / 500, window.upper - window.lower + dx * step);
  const center = (window.upper + window.lower) / 2 + dy * step;
  return { lower: center - width / 2, upper: center + width / 2 };
}
