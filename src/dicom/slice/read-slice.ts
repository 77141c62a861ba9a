import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Slice } from "../../image/slice.ts";
import { characterSetOfDataSet } from "../data-set/character-set-of-data-set.ts";
import { decimalCommaIssues } from "../data-set/decimal-commas.ts";
import type { DicomFile } from "../data-set/dicom-file.ts";
import { readFunctionalGroups } from "../data-set/functional-groups.ts";
import { openDicomFile } from "../data-set/open-dicom-file.ts";
import { frameCountIssues, numberOfFrames, readFileFacts, readFrameFacts } from "../header/read-facts.ts";
import { readGeometry } from "../header/read-geometry.ts";
import { whyNoPixelData } from "../header/read-header.ts";
import { readPixelSpacing } from "../header/read-pixel-spacing.ts";
import type { FrameDecoder } from "../pixels/frame-decoder.ts";
import { readPixelLayout } from "../pixels/pixel-layout.ts";
import { specialPurposeOf } from "../series/special-purpose-of.ts";
import { readGreyScale } from "./read-grey-scale.ts";
import { readPixelPadding } from "./read-pixel-padding.ts";
import { readStoredPixels } from "./read-stored-pixels.ts";
import { refuseCompressed } from "./refuse-compressed.ts";

/**
 * Reads one slice of a DICOM file: stored pixels, how they become modality values, spacing, and the facts of its
 * header. Never throws, whatever the bytes.
 *
 * @param bytes the whole file
 * @param frame 1-based
 * @param decode the decoder of compressed transfer syntaxes; without one they are refused
 *
 * Issues (errors): `dicom-not-dicom`, `dicom-truncated`, `dicom-corrupt`, `dicom-no-pixel-data`,
 * `dicom-frame-out-of-range`, `dicom-unsupported-pixels`, `dicom-bad-image-size`, `dicom-bad-bits`,
 * `dicom-unsupported-syntax`, `dicom-decode-failed`. Warnings: `dicom-no-pixel-spacing`, `dicom-no-geometry`
 * and the like; what they concern is absent from the slice. Source: DICOM PS3.3 C.7.6, PS3.5 7 and 8.
 * @example
 * import { readFile } from "node:fs/promises";
 * import { readSlice } from "paraspine";
 *
 * const slice = readSlice(await readFile("slice.dcm"));
 * if (!slice.ok) throw new Error(slice.issues[0].message);
 * const { image, facts } = slice.value;
 * [image.rows, image.columns, facts.frames]; // => [320, 320, 1]
 */
export function readSlice(
  bytes: Uint8Array,
  frame = 1,
  decode: FrameDecoder = refuseCompressed,
): Result<Slice> {
  const opened = openDicomFile(bytes);
  return opened.ok ? sliceOf(opened.value, frame, decode) : opened;
}

function sliceOf(file: DicomFile, frame: number, decode: FrameDecoder): Result<Slice> {
  const { dataSet, pixelData } = file;
  if (!pixelData?.declaredLength) return failure(issue(whyNoPixelData(file)));
  const frames = numberOfFrames(dataSet);
  if (!Number.isInteger(frame) || frame < 1 || frame > frames) {
    return failure(issue("dicom-frame-out-of-range", { frame, frames }));
  }
  const layout = readPixelLayout(dataSet, pixelData.tag);
  if (!layout.ok) return layout;
  const pixels = readStoredPixels(file, pixelData, layout.value, frame, decode);
  if (!pixels.ok) return pixels;

  const groups = readFunctionalGroups(dataSet);
  const spacing = readPixelSpacing(dataSet, groups, frame);
  const geometry = readGeometry(dataSet, groups, frame, frames);
  const greyScale = readGreyScale(dataSet, groups, frame);
  if (!greyScale.ok) return greyScale;
  const text = characterSetOfDataSet(dataSet);
  const stated = readFileFacts(file, text.read);
  const isLossy = stated.lossyCompressed || pixels.issues.some(({ code }) => code === "dicom-lossy");
  const facts = isLossy ? { ...stated, lossyCompressed: true } : stated;
  const padding = readPixelPadding(dataSet, layout.value, pixels.value);
  const { rows, columns, bitsAllocated, bitsStored, signed, photometric } = layout.value;
  return success(
    {
      image: {
        rows,
        columns,
        pixels: pixels.value,
        bitsAllocated,
        bitsStored,
        signed,
        photometric,
        ...greyScale.value,
        ...(padding === undefined ? {} : { padding }),
        ...(spacing.ok ? { pixelSpacingMm: spacing.value } : {}),
      },
      facts: {
        ...facts,
        ...readFrameFacts(dataSet, groups, frame),
        frame,
        ...(geometry.ok ? { geometry: geometry.value } : {}),
      },
    },
    [
      ...(facts.lossyCompressed ? [issue("dicom-lossy")] : []),
      ...(specialPurposeOf({ ...facts, frame }) === "mosaic" ? [issue("dicom-mosaic")] : []),
      ...text.issues,
      ...spacing.issues,
      ...decimalCommaIssues(dataSet, groups, frame),
      ...(geometry.ok ? [] : geometry.issues),
      ...greyScale.issues,
      ...layout.issues,
      ...frameCountIssues(dataSet, groups),
      ...pixels.issues.filter(({ code }) => code !== "dicom-lossy"),
    ],
  );
}
