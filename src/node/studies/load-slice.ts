import type { Result } from "../../base/result.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import { readLoadedSlice } from "../../pipeline/measuring/read-loaded-slice.ts";
import { readingPorts } from "./reading-ports.ts";

/**
 * Reads one slice (1-based frame) of a DICOM file or NIfTI image, and the SHA-256 of the whole file. Issues: those
 * of `readBytes`, `readSlice` and `readNiftiSlice`, each with the path.
 *
 * @example
 * const slice = await loadSlice("slice.dcm", 1);
 * slice.ok && slice.value.image.pixelSpacingMm; // => {"row": 0.6875, "column": 0.6875}
 */
export const loadSlice = (path: string, frame: number): Promise<Result<LoadedSlice>> =>
  readLoadedSlice(path, frame, readingPorts);
