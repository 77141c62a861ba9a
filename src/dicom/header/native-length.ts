import { type Issue, issue } from "../../base/issue.ts";
import type { DataElement, DataSet } from "../data-set/data-set.ts";
import { numberOfFrames } from "./read-facts.ts";

/** How many bits a frame takes, as a header describes it. */
interface FrameSize {
  readonly rows: number;
  readonly columns: number;
  readonly bitsAllocated: number;
}

/** Bytes of all frames of native pixel data, without the one that makes an odd number even (DICOM PS3.5 8.1.1). */
export const nativeLength = (dataSet: DataSet, { rows, columns, bitsAllocated }: FrameSize): number =>
  Math.ceil((rows * columns * numberOfFrames(dataSet) * bitsAllocated) / 8);

/**
 * `dicom-pixel-data-length` where native pixel data state more or fewer bytes than the header describes, padding
 * aside: then rows, columns, bits, samples or frames are not what the header says, and the picture may be garbled.
 */
export function nativeLengthIssues(
  dataSet: DataSet,
  { declaredLength }: DataElement,
  size: FrameSize,
): readonly Issue[] {
  const expected = nativeLength(dataSet, size);
  const isExact = declaredLength === expected || declaredLength === expected + (expected % 2);
  return isExact ? [] : [issue("dicom-pixel-data-length", { actual: declaredLength, expected })];
}
