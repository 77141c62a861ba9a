import { characterSetOf } from "../data-set/character-set.ts";
import type { DataSet } from "../data-set/data-set.ts";
import { asciiValue, asciiValues, numberValue, trimPadding, valueBytes } from "../data-set/element-values.ts";
import { readItems } from "../data-set/read-data-set.ts";
import { tags } from "../dictionary/tags.ts";

const segmentationTypes = ["BINARY", "FRACTIONAL", "LABELMAP"] as const;
export type SegmentationType = (typeof segmentationTypes)[number];

/** SegmentationType (DICOM PS3.3 C.8.20.2), null where the file is no segmentation. */
export function segmentationTypeOf(dataSet: DataSet): SegmentationType | null {
  const stated = asciiValue(dataSet, tags.SegmentationType);
  return segmentationTypes.find((type) => type === stated) ?? null;
}

/** One segment: the number its frames refer to, and what it is called. */
export interface Segment {
  readonly number: number;
  readonly label: string;
}

/** The segments of a SEG, in the file's order (PS3.3 C.8.20.4). */
export function readSegments(dataSet: DataSet): readonly Segment[] {
  const { read } = characterSetOf(asciiValues(dataSet, tags.SpecificCharacterSet));
  return readItems(dataSet, tags.SegmentSequence).flatMap((item) => {
    const number = numberValue(item, tags.SegmentNumber, "US");
    const label = valueBytes(item, tags.SegmentLabel);
    return number === undefined ? [] : [{ number, label: label ? trimPadding(read(label)) : "" }];
  });
}
