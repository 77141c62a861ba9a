import type { DataSet } from "./data-set.ts";
import { numberValue } from "./element-values.ts";

const maxOverlays = 16;
const firstGroup = 0x6000;
const bitsAllocated = 0x0100;
const bitPosition = 0x0102;

/** Bits allocated and bit position of every overlay there may be (DICOM PS3.3 C.9.2). */
export const overlayTags: readonly number[] = Array.from({ length: maxOverlays }, (_, index) => [
  (firstGroup + 2 * index) * 0x10000 + bitsAllocated,
  (firstGroup + 2 * index) * 0x10000 + bitPosition,
]).flat();

/** The bits of a sample in which overlays lie by the header's own word, as older files have them (retired, PS3.5 8.1.2). */
export function overlayBits(dataSet: DataSet): number {
  let bits = 0;
  for (let overlay = 0; overlay < maxOverlays; overlay++) {
    const [allocated, position] = [overlayTags[2 * overlay]!, overlayTags[2 * overlay + 1]!];
    const at = numberValue(dataSet, position, "US") ?? 0;
    const isInside = (numberValue(dataSet, allocated, "US") ?? 1) > 1;
    if (isInside && at < 32) bits |= 1 << at;
  }
  return bits >>> 0;
}
