import { success } from "../../base/result.ts";
import type { ReadingPorts, StoredImagePorts } from "../../pipeline/measuring/ports.ts";
import { sha256 } from "../files/sha256.ts";
import { readBytes } from "../sources/read-bytes.ts";
import { decodeInWorker } from "../worker/decode-in-worker.ts";

/** How a computer with files reads a slice. */
export const readingPorts: ReadingPorts = {
  readBytes,
  sha256: async (bytes) => sha256(bytes),
  decodeFrame: decodeInWorker,
};

/**
 * The ports for a Case whose image is known to be at one place.
 *
 * @param path the file of the slice, or its place in an archive.
 */
export const imageAt = (path: string): StoredImagePorts => ({
  ...readingPorts,
  findImage: async () => success(path),
});
