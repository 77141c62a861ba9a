import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { privateTags } from "../dictionary/private-tags.ts";
import { tags } from "../dictionary/tags.ts";
import { type DataSet, type Encoding, explicitLittleEndian, implicitLittleEndian } from "./data-set.ts";
import type { DicomFile } from "./dicom-file.ts";
import { asciiValue, numberValue } from "./element-values.ts";
import { foreignContent } from "./foreign-content.ts";
import { guessEncoding, transferSyntaxUidOf } from "./guess-encoding.ts";
import { inflate } from "./inflate.ts";
import { overlayTags } from "./overlay-bits.ts";
import { readDataSet } from "./read-data-set.ts";
import { readUint16 } from "./read-integer.ts";
import { type TransferSyntax, transferSyntaxOf } from "./transfer-syntax.ts";

const prefixOffset = 128;
const dataSetTag = 0x00030000;

/** A header has hundreds of elements that nothing here asks for. */
const known: ReadonlySet<number> = new Set([
  ...Object.values(tags),
  ...Object.values(privateTags),
  ...overlayTags,
]);

/** True where "DICM" is behind the preamble (DICOM PS3.10 7.1). */
const hasDicomPrefix = (bytes: Uint8Array) =>
  [0x44, 0x49, 0x43, 0x4d].every((byte, index) => bytes[prefixOffset + index] === byte);

/** Where a file's data set begins, and how it is laid out. */
export interface LocatedDataSet {
  /** The file's, or what was deflated in it. */
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly encoding: Encoding;
  readonly transferSyntax: TransferSyntax;
  /** False where deflated bytes ended too early. */
  readonly complete: boolean;
}

/**
 * Finds the data set behind preamble and meta header. A file without them is taken where its first elements are
 * plausible; where the elements contradict a native transfer syntax, the elements are believed. Never throws.
 * Issues: `dicom-not-dicom` (`content`: a `ForeignContent`), `dicom-inflate-failed`, `dicom-inflated-too-large`.
 *
 * @param isForHeader whether no more than a header is wanted of a deflated file
 */
export function locateDataSet(bytes: Uint8Array, isForHeader = false): Result<LocatedDataSet> {
  const metaStart = hasDicomPrefix(bytes) ? prefixOffset + 4 : 0;
  const hasMeta = bytes.length >= metaStart + 8 && readUint16(bytes, metaStart, true) === 2;
  if (metaStart === 0 && guessEncoding(bytes, 0) === null) {
    const content = foreignContent(bytes);
    return failure(issue("dicom-not-dicom", content === undefined ? {} : { content }));
  }
  if (!hasMeta) return success(located(bytes, metaStart, undefined, true));

  const meta = readMeta(bytes, metaStart);
  const uid = asciiValue(meta, tags.TransferSyntaxUID);
  const syntax = uid === undefined ? undefined : transferSyntaxOf(uid);
  if (!syntax?.deflated) return success(located(bytes, meta.end, syntax, true));
  const inflated = inflate(bytes.subarray(endOfMeta(meta)), isForHeader);
  if (!inflated.ok) return inflated;
  return success(located(inflated.value.data, 0, syntax, inflated.value.complete));
}

function located(
  bytes: Uint8Array,
  start: number,
  declared: TransferSyntax | undefined,
  complete: boolean,
): LocatedDataSet {
  const encoding = guessEncoding(bytes, start) ?? declared?.encoding ?? explicitLittleEndian;
  return { bytes, start, encoding, transferSyntax: syntaxFor(declared, encoding), complete };
}

/**
 * Opens the bytes of a DICOM file, or the first part of them, up to the pixel data; as `locateDataSet` finds them.
 * Never throws. Issues: those of `locateDataSet`.
 */
export function openDicomFile(bytes: Uint8Array, isForHeader = false): Result<DicomFile> {
  const found = locateDataSet(bytes, isForHeader);
  return found.ok ? success(openDataSet(found.value)) : found;
}

function readMeta(bytes: Uint8Array, start: number): DataSet {
  const isImplicit = guessEncoding(bytes, start)?.explicit === false;
  return readDataSet(
    bytes,
    start,
    bytes.length,
    isImplicit ? implicitLittleEndian : explicitLittleEndian,
    dataSetTag,
  );
}

/** Deflated bytes may look like anything, so there the group length of the meta header is believed. */
function endOfMeta(meta: DataSet): number {
  const groupLength = meta.elements.get(tags.FileMetaInformationGroupLength);
  const length = numberValue(meta, tags.FileMetaInformationGroupLength, "UL");
  return groupLength === undefined || length === undefined ? meta.end : groupLength.start + 4 + length;
}

function openDataSet({ bytes, start, encoding, transferSyntax, complete }: LocatedDataSet): DicomFile {
  const dataSet = readDataSet(bytes, start, bytes.length, encoding, tags.FloatPixelData, known);
  const pixelData = [tags.PixelData, tags.FloatPixelData, tags.DoubleFloatPixelData]
    .map((tag) => dataSet.elements.get(tag))
    .find((element) => element !== undefined);
  // What was inflated as a whole cannot be continued by more bytes.
  const mayContinue = !transferSyntax.deflated || !complete;
  return {
    dataSet,
    transferSyntax,
    ...(pixelData === undefined ? {} : { pixelData }),
    headerComplete: dataSet.ending === "stopped" || !mayContinue,
  };
}

function syntaxFor(declared: TransferSyntax | undefined, found: Encoding): TransferSyntax {
  if (declared === undefined) return transferSyntaxOf(transferSyntaxUidOf(found));
  const { encoding } = declared;
  const agrees = encoding.explicit === found.explicit && encoding.littleEndian === found.littleEndian;
  if (agrees || declared.encapsulated || declared.deflated) return declared;
  return transferSyntaxOf(transferSyntaxUidOf(found));
}
