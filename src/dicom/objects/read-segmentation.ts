import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Mask } from "../../image/mask.ts";
import type { StoredPixels } from "../../image/scalar-image.ts";
import type { Slice } from "../../image/slice.ts";
import { labelOfRegion } from "../../roi/label-map.ts";
import type { Roi } from "../../roi/roi.ts";
import { traceMask } from "../../roi/trace-mask.ts";
import { characterSetOf } from "../data-set/character-set.ts";
import type { DataSet } from "../data-set/data-set.ts";
import type { DicomFile } from "../data-set/dicom-file.ts";
import { asciiValues, numberValue, trimPadding, valueBytes } from "../data-set/element-values.ts";
import { openDicomFile } from "../data-set/open-dicom-file.ts";
import { tags } from "../dictionary/tags.ts";
import type { FrameDecoder } from "../pixels/frame-decoder.ts";
import { readPixelLayout } from "../pixels/pixel-layout.ts";
import { readStoredPixels } from "../slice/read-stored-pixels.ts";
import { refuseCompressed } from "../slice/refuse-compressed.ts";
import { isGenericLabel, regionOfLabel } from "./region-of-segment.ts";
import { findSegmentationFrames, type SegmentationFrame } from "./segmentation-frames.ts";
import { readSegments, type Segment, type SegmentationType, segmentationTypeOf } from "./segments.ts";

/**
 * The outlines on one slice out of a DICOM SEG: binary, fractional (half and more is inside) or label map. A
 * frame belongs to the slice by the SOP Instance UID it was derived from, else by its place. Labels become region
 * names where they name one; where no label says anything, numbers 1 to 5 do, with `segmentation-numbers-assumed`.
 * DICOM PS3.3 A.51, C.8.20.
 *
 * Issues (errors): those of opening a file, `segmentation-unreadable`, `segmentation-other-slice`,
 * `segmentation-other-size`; warnings: `segmentation-other-patient`, `segmentation-empty-segment`, and those of the
 * frames' pixels.
 */
export function readSegmentation(
  bytes: Uint8Array,
  slice: Slice,
  decode: FrameDecoder = refuseCompressed,
): Result<readonly Roi[]> {
  const opened = openDicomFile(bytes);
  if (!opened.ok) return opened;
  const { dataSet, pixelData } = opened.value;
  const segments = readSegments(dataSet);
  const type = segmentationTypeOf(dataSet);
  if (segments.length === 0 || type === null)
    return failure(issue("segmentation-unreadable", { reason: "no segments" }));
  if (!pixelData?.declaredLength) return failure(issue("dicom-no-pixel-data"));
  const frames = findSegmentationFrames(dataSet, slice);
  if (!frames.ok) return frames;

  const masks = new Map<number, Uint8Array>();
  const told = new Map(otherPatient(dataSet, slice).map((found): [string, Issue] => [found.code, found]));
  for (const frame of frames.value) {
    const pixels = framePixels(opened.value, frame, decode);
    if (!pixels.ok) return pixels;
    for (const found of pixels.issues) told.set(found.code, found);
    const isInside = insideTest(opened.value, type, pixels.value);
    const candidates = type === "LABELMAP" ? segments.map(({ number }) => number) : [frame.segment];
    for (const number of candidates)
      addToMask(masks, number, frame, slice, (index) => isInside(index, number));
  }
  const [rois, issues] = roisOf(segments, masks, slice);
  // Frames turned round or mirrored against the slice may be beside it, and name segments that are not there.
  if (rois.length === 0) return failure(issue("segmentation-other-slice"), ...issues);
  return success(rois, [...told.values(), ...issues]);
}

/** A frame is found by its UIDs or its position, which a copied or edited file can share with another patient's image. */
function otherPatient(dataSet: DataSet, { facts }: Slice): readonly Issue[] {
  const { read } = characterSetOf(asciiValues(dataSet, tags.SpecificCharacterSet));
  const stated = valueBytes(dataSet, tags.PatientID);
  const patientId = stated && trimPadding(read(stated));
  const isOther = patientId && facts.patientId && patientId !== facts.patientId;
  return isOther ? [issue("segmentation-other-patient")] : [];
}

function framePixels(
  file: DicomFile,
  { frame }: SegmentationFrame,
  decode: FrameDecoder,
): Result<StoredPixels> {
  const { dataSet, pixelData } = file;
  const layout = readPixelLayout(dataSet, tags.PixelData);
  return layout.ok ? readStoredPixels(file, pixelData!, layout.value, frame, decode) : layout;
}

function insideTest(file: DicomFile, type: SegmentationType, pixels: StoredPixels) {
  if (type === "LABELMAP") return (index: number, segment: number) => pixels[index] === segment;
  if (type === "BINARY") return (index: number) => pixels[index] !== 0;
  const most = numberValue(file.dataSet, tags.MaximumFractionalValue, "US") ?? 255;
  return (index: number) => pixels[index]! * 2 >= most;
}

function addToMask(
  masks: Map<number, Uint8Array>,
  segment: number,
  frame: SegmentationFrame,
  { image: { rows, columns } }: Slice,
  isInside: (index: number) => boolean,
): void {
  const mask = masks.get(segment) ?? new Uint8Array(rows * columns);
  masks.set(segment, mask);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const found = frame.pixelIndex(row, column);
      const isThere =
        found.row >= 0 && found.row < frame.rows && found.column >= 0 && found.column < frame.columns;
      if (isThere && isInside(found.row * frame.columns + found.column)) mask[row * columns + column] = 1;
    }
  }
}

function roisOf(
  segments: readonly Segment[],
  masks: ReadonlyMap<number, Uint8Array>,
  { image: { rows, columns } }: Slice,
): [readonly Roi[], readonly Issue[]] {
  const rois: Roi[] = [];
  const issues: Issue[] = [];
  const isUnnamed = segments.every(({ label }) => isGenericLabel(label));
  if (isUnnamed) issues.push(issue("segmentation-numbers-assumed"));
  for (const { number, label } of segments) {
    const data = masks.get(number);
    const name = isUnnamed
      ? regionOfNumber(number)
      : (regionOfLabel(label) ?? (label || `segment ${number}`));
    const mask: Mask = { rows, columns, data: data ?? new Uint8Array(0) };
    const [first, ...others] = data === undefined ? [] : traceMask(mask);
    if (first === undefined) issues.push(issue("segmentation-empty-segment", { roi: name }, { roi: name }));
    else rois.push({ id: `imported-${number}`, name, outlines: [first, ...others], origin: "imported" });
  }
  return [rois, issues];
}

const regionOfNumber = (number: number) =>
  Object.entries(labelOfRegion).find(([, label]) => label === number)?.[0] ?? `segment ${number}`;
