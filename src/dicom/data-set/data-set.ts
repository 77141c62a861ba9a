/** How a data set's bytes are laid out (DICOM PS3.5 7.1, 7.3). */
export interface Encoding {
  readonly explicit: boolean;
  readonly littleEndian: boolean;
}

/** Where the value of one element is in the bytes. Nothing is copied or interpreted until asked for. */
export interface DataElement {
  readonly tag: number;
  /** Empty where the encoding is implicit. */
  readonly vr: string;
  readonly start: number;
  /** Number of bytes that are really there. */
  readonly length: number;
  /** Number of bytes the file says there are; `undefinedLength` where a delimiter ends the value. */
  readonly declaredLength: number;
}

/**
 * How reading ended: at the `end` of the bytes, at an item `delimiter`, at the tag that was asked for
 * (`stopped`), because the bytes ended too early (`truncated`), or because they make no sense (`corrupt`).
 */
export type Ending = "end" | "delimiter" | "stopped" | "truncated" | "corrupt";

/** The elements of a data set or of a sequence item; `end` is the position after the last one read. */
export interface DataSet {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly elements: ReadonlyMap<number, DataElement>;
  readonly end: number;
  readonly ending: Ending;
}

/** The length that stands for "a delimiter ends it" (PS3.5 7.5). */
export const undefinedLength = 0xffffffff;

export const implicitLittleEndian: Encoding = { explicit: false, littleEndian: true };
export const explicitLittleEndian: Encoding = { explicit: true, littleEndian: true };
export const explicitBigEndian: Encoding = { explicit: true, littleEndian: false };
