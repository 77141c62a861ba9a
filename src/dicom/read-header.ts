import { type Issue, issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import { characterSetOfDataSet } from "./character-set-of-data-set.ts";
import { type DataElement, type DataSet, undefinedLength } from "./data-set.ts";
import type { DicomFile } from "./dicom-file.ts";
import { numberValue } from "./element-values.ts";
import { endOfKnownFragments } from "./encapsulated-frame.ts";
import { type FunctionalGroups, readFunctionalGroups } from "./functional-groups.ts";
import type { FrameHeader, Header } from "./header.ts";
import { openDicomFile } from "./open-dicom-file.ts";
import { readImageSize } from "./pixel-layout.ts";
import { type FileFacts, numberOfFrames, readFileFacts, readFrameFacts } from "./read-facts.ts";
import { readGeometry } from "./read-geometry.ts";
import { readPixelSpacing } from "./read-pixel-spacing.ts";
import { tags } from "./tags.ts";

/** More frames than any MR series; a larger number is a mistake. */
const mostFrames = 65_536;

/**
 * Reads what the header of a DICOM image says, up to the pixel data: the first bytes of a file suffice. Never
 * throws. `Header.issues` are warnings; what they concern is absent (spacing and geometry: told of MR alone). Issues (errors): `dicom-not-dicom`,
 * `dicom-truncated` (the bytes end before the pixel data: give more of them), `dicom-corrupt`,
 * `dicom-no-pixel-data`, `dicom-bad-image-size`.
 *
 * @param fileLength bytes of the whole file, where known: pixel data that it cannot hold are `dicom-truncated`
 */
export function readHeader(bytes: Uint8Array, fileLength?: number): Result<Header> {
  const opened = openDicomFile(bytes);
  if (!opened.ok) return opened;
  const isFirstPart = fileLength !== undefined && bytes.length < fileLength;
  return headerOf(opened.value, fileLength, isFirstPart);
}

function headerOf(file: DicomFile, fileLength: number | undefined, isFirstPart: boolean): Result<Header> {
  const { dataSet } = file;
  if (!file.pixelData?.declaredLength) {
    // Where the bytes at hand end between two elements, the pixel data may follow in the rest of the file.
    const mayFollow = isFirstPart && !file.headerComplete && dataSet.ending === "end";
    return failure(issue(mayFollow ? "dicom-truncated" : whyNoPixelData(file)));
  }
  const size = readImageSize(dataSet);
  if (!size.ok) return size;
  if (hasTooLittleForItsFrames(file.pixelData, size.value, numberOfFrames(dataSet))) {
    return failure(issue("dicom-corrupt"));
  }
  if (fileLength !== undefined && isCutShort(file, file.pixelData, fileLength)) {
    return failure(issue("dicom-truncated"));
  }
  const text = characterSetOfDataSet(dataSet);
  const facts = readFileFacts(file, text.read);
  const groups = readFunctionalGroups(dataSet);
  const count = Math.min(numberOfFrames(dataSet), mostFrames);
  const [first, ...others] = Array.from({ length: count }, (_, index) =>
    frameHeader(file, facts, groups, index + 1),
  );
  const placeIssues = facts.modality === "MR" ? whyNoPlace(file, groups, [first!, ...others]) : [];
  return success({ ...size.value, frames: [first!, ...others], issues: [...text.issues, ...placeIssues] });
}

/** True where native pixel data state less than one bit a pixel: then the number of frames is a mistake. */
const hasTooLittleForItsFrames = (
  { declaredLength }: DataElement,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  frames: number,
) => frames > 1 && declaredLength !== undefinedLength && declaredLength * 8 < frames * rows * columns;

/**
 * True where native pixel data end before their last pixel, or a fragment of compressed ones before its last byte,
 * by the length of the file. Fragments that begin behind the bytes at hand are not looked at, and what a deflated
 * file holds shows only when all of it is unpacked.
 */
function isCutShort({ dataSet, transferSyntax }: DicomFile, pixelData: DataElement, fileLength: number) {
  const { start, declaredLength } = pixelData;
  if (transferSyntax.deflated) return false;
  if (declaredLength === undefinedLength) return endOfKnownFragments(dataSet.bytes, pixelData) > fileLength;
  const needed = nativeLength(dataSet) ?? declaredLength;
  return needed > Math.min(declaredLength, fileLength - start);
}

/** Bytes of all frames, absent where they cannot be told: several samples a pixel may be subsampled. */
function nativeLength(dataSet: DataSet): number | undefined {
  const size = readImageSize(dataSet);
  const bits = numberValue(dataSet, tags.bitsAllocated, "US");
  const samples = numberValue(dataSet, tags.samplesPerPixel, "US") ?? 1;
  if (!size.ok || bits === undefined || samples !== 1) return undefined;
  return Math.ceil((size.value.rows * size.value.columns * numberOfFrames(dataSet) * bits) / 8);
}

/** Why the first frame without spacing, and the first without geometry, has none: other modalities often have neither. */
function whyNoPlace(
  { dataSet }: DicomFile,
  groups: FunctionalGroups,
  frames: readonly FrameHeader[],
): readonly Issue[] {
  const unscaled = frames.find(({ pixelSpacingMm }) => pixelSpacingMm === undefined);
  const unplaced = frames.find(({ facts }) => facts.geometry === undefined);
  return [
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
