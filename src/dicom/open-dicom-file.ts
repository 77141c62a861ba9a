import { issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import { type DataSet, type Encoding, explicitLittleEndian, implicitLittleEndian } from "./data-set.ts";
import type { DicomFile } from "./dicom-file.ts";
import { asciiValue, numberValue } from "./element-values.ts";
import { guessEncoding, transferSyntaxUidOf } from "./guess-encoding.ts";
import { inflate } from "./inflate.ts";
import { readDataSet } from "./read-data-set.ts";
import { readUint16 } from "./read-integer.ts";
import { tags } from "./tags.ts";
import { type TransferSyntax, transferSyntaxOf } from "./transfer-syntax.ts";

const prefixOffset = 128;
const dataSetTag = 0x00030000;

/** A header has hundreds of elements that nothing here asks for. */
const known: ReadonlySet<number> = new Set(Object.values(tags));

/** True where "DICM" stands behind the preamble (DICOM PS3.10 7.1). */
export const hasDicomPrefix = (bytes: Uint8Array) =>
  [0x44, 0x49, 0x43, 0x4d].every((byte, index) => bytes[prefixOffset + index] === byte);

/**
 * Opens the bytes of a DICOM file, or the first part of them, up to the pixel data. A file without preamble or
 * meta header is opened where its first elements are plausible; where the elements contradict a native transfer
 * syntax, the elements are believed. Never throws. Issues: `dicom-not-dicom`, `dicom-inflate-failed`.
 */
export function openDicomFile(bytes: Uint8Array): Result<DicomFile> {
  const metaStart = hasDicomPrefix(bytes) ? prefixOffset + 4 : 0;
  const hasMeta = bytes.length >= metaStart + 8 && readUint16(bytes, metaStart, true) === 2;
  if (metaStart === 0 && guessEncoding(bytes, 0) === null) return failure(issue("dicom-not-dicom"));
  if (!hasMeta) return success(openDataSet(bytes, metaStart, undefined, true));

  const meta = readMeta(bytes, metaStart);
  const uid = asciiValue(meta, tags.transferSyntaxUid);
  const syntax = uid === undefined ? undefined : transferSyntaxOf(uid);
  if (!syntax?.deflated) return success(openDataSet(bytes, meta.end, syntax, true));
  const inflated = inflate(bytes.subarray(endOfMeta(meta)));
  if (!inflated.ok) return inflated;
  return success(openDataSet(inflated.value.data, 0, syntax, !inflated.value.complete));
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
  const groupLength = meta.elements.get(tags.fileMetaInformationGroupLength);
  const length = numberValue(meta, tags.fileMetaInformationGroupLength, "UL");
  return groupLength === undefined || length === undefined ? meta.end : groupLength.start + 4 + length;
}

function openDataSet(
  bytes: Uint8Array,
  start: number,
  declared: TransferSyntax | undefined,
  mayContinue: boolean,
): DicomFile {
  const encoding = guessEncoding(bytes, start) ?? declared?.encoding ?? explicitLittleEndian;
  const dataSet = readDataSet(bytes, start, bytes.length, encoding, tags.floatPixelData, known);
  const pixelData = [tags.pixelData, tags.floatPixelData, tags.doubleFloatPixelData]
    .map((tag) => dataSet.elements.get(tag))
    .find((element) => element !== undefined);
  return {
    dataSet,
    transferSyntax: syntaxFor(declared, encoding),
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
