import type { Ports } from "../pipeline/measuring/ports.ts";
import { findCaseImage } from "./cases/find-case-image.ts";
import { sha256 } from "./files/sha256.ts";
import { drawOutlines } from "./model/draw-outlines.ts";
import { keptModel } from "./model/kept-model.ts";
import { readBytes } from "./sources/read-bytes.ts";
import { decodeInWorker } from "./worker/decode-in-worker.ts";

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
  readBytes,
  sha256: async (bytes) => sha256(bytes),
  decodeFrame: decodeInWorker,
  findImage: (image) => findCaseImage(image, paths),
  async drawOutlines(slice, convention) {
    const loaded = await model.get();
    if (!loaded.ok) return loaded;
    const drawn = await drawOutlines(slice, convention, loaded.value);
    return drawn.ok ? { ...drawn, issues: [...loaded.issues, ...drawn.issues] } : drawn;
  },
});
