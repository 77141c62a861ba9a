import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { unusualSpacing } from "../../image/unusual-spacing.ts";
import { characterSetOfDataSet } from "../data-set/character-set-of-data-set.ts";
import { type DataElement, type DataSet, undefinedLength } from "../data-set/data-set.ts";
import { decimalCommaIssues } from "../data-set/decimal-commas.ts";
import type { DicomFile } from "../data-set/dicom-file.ts";
import { numberValue } from "../data-set/element-values.ts";
import { type FunctionalGroups, readFunctionalGroups } from "../data-set/functional-groups.ts";
import { longestHeader } from "../data-set/inflate.ts";
import { openDicomFile } from "../data-set/open-dicom-file.ts";
import { tags } from "../dictionary/tags.ts";
import { rleUid } from "../pixels/decode-rle.ts";
import { endOfKnownFragments, framesBegun } from "../pixels/encapsulated-frame.ts";
import { readImageSize } from "../pixels/pixel-layout.ts";
import type { FrameHeader, Header } from "./header.ts";
import { nativeLength, nativeLengthIssues } from "./native-length.ts";
import {
  type FileFacts,
  frameCountIssues,
  numberOfFrames,
  readFileFacts,
  readFrameFacts,
} from "./read-facts.ts";
import { readGeometry } from "./read-geometry.ts";
import { readPixelSpacing } from "./read-pixel-spacing.ts";

/** More frames than any MR series; a larger number is a mistake. */
const maxFrames = 65_536;
/** Every frame takes some bytes of its file, its compressed pixels at the least; a few may be next to nothing. */
const minFrameBytes = 64;
const fewFrames = 64;

/**
 * Reads what the header of a DICOM image says, up to the pixel data: the first bytes of a file suffice. Never
 * throws. `Header.issues` are warnings; what they concern is absent (spacing and geometry: reported of MR alone). Issues (errors): `dicom-not-dicom`,
 * `dicom-truncated` (the bytes end before the pixel data: give more of them), `dicom-corrupt`,
 * `dicom-no-pixel-data`, `dicom-bad-image-size`.
 *
 * @param fileLength bytes of the whole file, where known: pixel data that it cannot hold are `dicom-truncated`, frames
 * that it cannot hold `dicom-too-many-frames`
 * @example
 * import { readFile } from "node:fs/promises";
 * import { readHeader } from "paraspine/dicom";
 *
 * const header = readHeader(await readFile("slice.dcm"));
 * if (!header.ok) throw new Error(header.issues[0].message);
 * [header.value.rows, header.value.columns]; // => [320, 320]
 */
export function readHeader(bytes: Uint8Array, fileLength?: number): Result<Header> {
  const opened = openDicomFile(bytes, true);
  if (!opened.ok) return opened;
  const isFirstPart = fileLength !== undefined && bytes.length < fileLength;
  return headerOf(opened.value, fileLength, isFirstPart);
}

function headerOf(file: DicomFile, fileLength: number | undefined, isFirstPart: boolean): Result<Header> {
  const { dataSet } = file;
  if (!file.pixelData?.declaredLength) {
    const isEndless = file.transferSyntax.deflated && dataSet.bytes.length > longestHeader;
    if (isEndless) return failure(issue("dicom-inflated-too-large"));
    // Where the available bytes end between two elements, the pixel data may follow in the rest of the file.
    const mayFollow = isFirstPart && !file.headerComplete && dataSet.ending === "end";
    return failure(issue(mayFollow ? "dicom-truncated" : whyNoPixelData(file)));
  }
  const size = readImageSize(dataSet);
  if (!size.ok) return size;
  if (hasTooLittleForItsFrames(file.pixelData, size.value, numberOfFrames(dataSet))) {
    return failure(issue("dicom-corrupt"));
  }
  if (fileLength !== undefined && numberOfFrames(dataSet) > framesIn(fileLength)) {
    return failure(issue("dicom-too-many-frames", { frames: numberOfFrames(dataSet), bytes: fileLength }));
  }
  if (fileLength !== undefined && isCutShort(file, file.pixelData, fileLength)) {
    return failure(issue("dicom-truncated"));
  }
  const text = characterSetOfDataSet(dataSet);
  const facts = readFileFacts(file, text.read);
  const groups = readFunctionalGroups(dataSet);
  const count = Math.min(numberOfFrames(dataSet), maxFrames);
  const [first, ...others] = Array.from({ length: count }, (_, index) =>
    frameHeader(file, facts, groups, index + 1),
  );
  const ofPlace = facts.modality === "MR" ? placeIssues(file, groups, [first!, ...others]) : [];
  return success({
    ...size.value,
    frames: [first!, ...others],
    issues: [
      ...text.issues,
      ...lengthIssues(file, file.pixelData),
      ...frameCountIssues(dataSet, groups),
      ...ofPlace,
    ],
  });
}

/** How many frames a file can hold; one that states more would have a listing work for nothing. */
const framesIn = (fileLength: number) => Math.max(fewFrames, fileLength / minFrameBytes);

/** True where native pixel data state less than one bit a pixel: then the number of frames is a mistake. */
const hasTooLittleForItsFrames = (
  { declaredLength }: DataElement,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  frames: number,
) => frames > 1 && declaredLength !== undefinedLength && declaredLength * 8 < frames * rows * columns;

/**
 * True where native pixel data end before their last pixel, or a fragment of compressed ones before its last byte,
 * by the length of the file. Fragments that begin behind the available bytes are not looked at, and what a deflated
 * file holds shows only when all of it is unpacked.
 */
function isCutShort({ dataSet, transferSyntax }: DicomFile, pixelData: DataElement, fileLength: number) {
  const { start, declaredLength } = pixelData;
  if (transferSyntax.deflated) return false;
  if (declaredLength === undefinedLength) return endOfKnownFragments(dataSet.bytes, pixelData) > fileLength;
  const needed = describedLength(dataSet) ?? declaredLength;
  return needed > Math.min(declaredLength, fileLength - start);
}

/** Bytes of all frames, absent where they cannot be determined: several samples a pixel may be subsampled. */
function describedLength(dataSet: DataSet): number | undefined {
  const size = describedSize(dataSet);
  return size && nativeLength(dataSet, size);
}

function describedSize(dataSet: DataSet) {
  const size = readImageSize(dataSet);
  const bitsAllocated = numberValue(dataSet, tags.BitsAllocated, "US");
  const samples = numberValue(dataSet, tags.SamplesPerPixel, "US") ?? 1;
  return size.ok && bitsAllocated !== undefined && samples === 1
    ? { ...size.value, bitsAllocated }
    : undefined;
}

/** Whether the pixel data are as long, or hold as many frames, as the header describes, as far as that can be determined. */
function lengthIssues({ dataSet, transferSyntax }: DicomFile, pixelData: DataElement): readonly Issue[] {
  if (pixelData.declaredLength !== undefinedLength) {
    const size = describedSize(dataSet);
    return size ? nativeLengthIssues(dataSet, pixelData, size) : [];
  }
  const frames = numberOfFrames(dataSet);
  const found = framesBegun(dataSet.bytes, pixelData, transferSyntax.uid === rleUid);
  return found > frames ? [issue("dicom-frames-contradict", { found, frames })] : [];
}

/**
 * What is wrong with the place and size of frames: of the first without spacing, of the first without geometry, and of
 * the first one. Other modalities often have neither.
 */
function placeIssues(
  { dataSet }: DicomFile,
  groups: FunctionalGroups,
  frames: readonly FrameHeader[],
): readonly Issue[] {
  const unscaled = frames.find(({ pixelSpacingMm }) => pixelSpacingMm === undefined);
  const unplaced = frames.find(({ facts }) => facts.geometry === undefined);
  const stated = frames[0]!.pixelSpacingMm;
  return [
    ...(stated ? unusualSpacing(stated) : []),
    ...decimalCommaIssues(dataSet, groups, 1),
    ...(unscaled ? readPixelSpacing(dataSet, groups, unscaled.facts.frame).issues : []),
    ...(unplaced ? readGeometry(dataSet, groups, unplaced.facts.frame, unplaced.facts.frames).issues : []),
  ];
}

function frameHeader(
  { dataSet }: DicomFile,
  facts: FileFacts,
  groups: FunctionalGroups,
  frame: number,
): FrameHeader {
  const spacing = readPixelSpacing(dataSet, groups, frame);
  const geometry = readGeometry(dataSet, groups, frame, facts.frames);
  return {
    facts: {
      ...facts,
      ...readFrameFacts(dataSet, groups, frame),
      frame,
      ...(geometry.ok ? { geometry: geometry.value } : {}),
    },
    ...(spacing.ok ? { pixelSpacingMm: spacing.value } : {}),
  };
}

/** Pixel data may be missing because the file is no image, or because it ends or breaks before them. */
export function whyNoPixelData({ dataSet }: DicomFile) {
  if (dataSet.ending === "truncated") return "dicom-truncated";
  if (dataSet.ending === "corrupt") return "dicom-corrupt";
  return "dicom-no-pixel-data";
}
