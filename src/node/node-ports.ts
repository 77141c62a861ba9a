import { afterIssues } from "../base/result.ts";
import type { Ports } from "../pipeline/measuring/ports.ts";
import { findCaseImage } from "./cases/find-case-image.ts";
import { drawOutlines } from "./model/draw-outlines.ts";
import { keptModel } from "./model/kept-model.ts";
import { readingPorts } from "./studies/reading-ports.ts";

const model = keptModel();

/**
 * The pipeline's ports for a computer with files.
 *
 * @param paths where the images of Cases are looked for: DICOM files, folders (read recursively), ZIP archives.
 * @example
 * const found = await nodePorts("scans").readBytes("slice.dcm");
 * found.ok; // => true
 */
export const nodePorts = (...paths: readonly string[]): Ports => ({
  ...readingPorts,
  findImage: (image) => findCaseImage(image, paths),
  async drawOutlines(slice, convention) {
    const loaded = await model.get();
    if (!loaded.ok) return loaded;
    return afterIssues(loaded.issues, await drawOutlines(slice, convention, loaded.value));
  },
});
