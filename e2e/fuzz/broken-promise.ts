import type { Result } from "../../src/base/result.ts";
import { readDirectory } from "../../src/dicom/data-set/read-directory.ts";
import { readHeader } from "../../src/dicom/header/read-header.ts";
import { readSegmentation } from "../../src/dicom/objects/read-segmentation.ts";
import { readSlice } from "../../src/dicom/slice/read-slice.ts";
import type { Slice } from "../../src/image/slice.ts";
import { readNiftiLabelMap } from "../../src/nifti/read-nifti-label-map.ts";
import { readNiftiSlice } from "../../src/nifti/read-nifti-slice.ts";
import { decodeInWorker } from "../../src/node/worker/decode-in-worker.ts";
import { readRoiSet } from "../../src/roi/read-roi-set.ts";

/** No file may take longer, whatever is in it. */
const maxMs = 5000;

/**
 * Reads bytes in every way there is and tells which promise was broken: that nothing is thrown, that it is over in
 * five seconds, that a failure has an issue, that a slice has as many pixels as rows and columns, and finite numbers.
 */
export function brokenPromise(bytes: Uint8Array, slice: Slice): string | undefined {
  const readers: readonly [string, () => Result<unknown>][] = [
    ["readHeader", () => readHeader(bytes)],
    ["readSlice", () => readSlice(bytes, 1, decodeInWorker)],
    ["readSlice, frame 3", () => readSlice(bytes, 3, decodeInWorker)],
    ["readDirectory", () => readDirectory(bytes)],
    ["readSegmentation", () => readSegmentation(bytes, slice, decodeInWorker)],
    ["readNiftiSlice", () => readNiftiSlice(bytes)],
    ["readNiftiLabelMap", () => readNiftiLabelMap(bytes, slice)],
    ["readRoiSet", () => readRoiSet(bytes)],
  ];
  for (const [name, read] of readers) {
    const start = performance.now();
    try {
      const result = read();
      if (!result.ok && result.issues.length === 0) return `${name}: a failure without an issue`;
      if (result.ok && name.startsWith("readSlice") && !isSound(result.value as Slice)) {
        return `${name}: pixels or numbers that make no sense`;
      }
    } catch (error) {
      return `${name}: ${error instanceof Error ? error.stack : error}`;
    }
    const elapsed = performance.now() - start;
    if (elapsed > maxMs) return `${name}: ${Math.round(elapsed)} ms`;
  }
  return undefined;
}

function isSound({ image, facts }: Slice): boolean {
  const { geometry } = facts;
  const numbers = [
    image.rescale.slope,
    image.rescale.intercept,
    ...(image.pixelSpacingMm ? [image.pixelSpacingMm.row, image.pixelSpacingMm.column] : []),
    ...(geometry ? [...geometry.imagePositionPatient, ...geometry.imageOrientationPatient.flat()] : []),
  ];
  return image.pixels.length === image.rows * image.columns && numbers.every(Number.isFinite);
}
