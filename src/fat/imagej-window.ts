import type { DisplayWindow, ScalarImage } from "../image/scalar-image.ts";

/** What ImageJ reads from the values of one element: the only one, the second of two; of more, or of no number, none. */
function imagejValue(values: readonly number[]): number | undefined {
  const value = values.length > 2 ? undefined : values.at(-1);
  return Number.isFinite(value) ? value : undefined;
}

/**
 * The display window that ImageJ 1.53t takes from a DICOM file, in modality values. Where the file states several it is
 * not the first, which viewers show. Absent where ImageJ finds none.
 */
export function imagejWindow({ window, windowValues }: ScalarImage): DisplayWindow | undefined {
  if (windowValues === undefined) return window;
  const center = imagejValue(windowValues.centers);
  const width = imagejValue(windowValues.widths);
  return center !== undefined && width !== undefined && width > 0 ? { center, width } : undefined;
}
