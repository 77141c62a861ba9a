import { issue } from "../../base/issue.ts";
import { present } from "../../base/present.ts";
import { afterIssues, failure, mapResult, type Result, success, withPath } from "../../base/result.ts";
import { readSegmentation } from "../../dicom/objects/read-segmentation.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import { readNiftiLabelMap } from "../../nifti/read-nifti-label-map.ts";
import type { SliceOutlines } from "../../pipeline/measuring/slice-outlines.ts";
import { readStackedRois } from "../../roi/read-roi-set.ts";
import type { Roi } from "../../roi/roi.ts";
import { roisOfPosition } from "../../roi/rois-of-position.ts";
import type { Case, CaseImage } from "../../study/case/case.ts";
import { parseCaseText } from "../../study/case/parse-case-text.ts";
import { readBytes } from "../sources/read-bytes.ts";
import { decodeInWorker } from "../worker/decode-in-worker.ts";
import { outlineFileKind } from "./outline-file-kind.ts";

/**
 * Reads the outlines for a slice from any file that can hold them: ImageJ `.roi` or `RoiSet.zip`, a Case, a DICOM
 * SEG, a NIfTI label map. The kind is recognised by the content. Of ImageJ's, those of this image of the stack are taken.
 *
 * @param position the image of ImageJ's stack that the slice is, where the caller knows; 1-based.
 * @returns the outlines; or `roi-unreadable`, or what reading that kind of file gives. Every issue has the path.
 * @example
 * const slice = await loadSlice("slice.dcm", 1);
 * if (!slice.ok) throw new Error(slice.issues[0].message);
 * const rois = await readRois("RoiSet.zip", slice.value);
 * rois.ok && rois.value.rois.length; // => 4
 */
export async function readRois(
  path: string,
  slice: LoadedSlice,
  position?: number,
): Promise<Result<SliceOutlines>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  return withPath(importRois(bytes.value, slice, position), path);
}

function importRois(
  bytes: Uint8Array,
  slice: LoadedSlice,
  position: number | undefined,
): Result<SliceOutlines> {
  switch (outlineFileKind(bytes)) {
    case "imagej":
      return withRois(fromImagej(bytes, slice, position));
    case "case":
      return fromCase(parseCaseText(new TextDecoder().decode(bytes)), slice);
    case "dicom":
      return ofSlice(withRois(readSegmentation(bytes, slice, decodeInWorker)));
    case "nifti":
      return withRois(readNiftiLabelMap(bytes, slice));
    default:
      return failure(issue("roi-unreadable"));
  }
}

function fromImagej(
  bytes: Uint8Array,
  { facts }: LoadedSlice,
  position: number | undefined,
): Result<readonly Roi[]> {
  const set = readStackedRois(bytes);
  if (!set.ok) return set;
  const rois = roisOfPosition(set.value, { frame: facts.frame, frames: facts.frames, position });
  const [first, ...more] = [...set.issues, ...rois.issues];
  return rois.ok ? afterIssues(set.issues, rois) : failure(first!, ...more);
}

const withRois = (rois: Result<readonly Roi[]>): Result<SliceOutlines> =>
  mapResult(rois, (value) => ({ rois: value }));

const ofSlice = (imported: Result<SliceOutlines>): Result<SliceOutlines> =>
  mapResult(imported, (value) => ({ ...value, isOfSlice: true }));

function fromCase(work: Result<Case>, slice: LoadedSlice): Result<SliceOutlines> {
  if (!work.ok) return work;
  const { image, rois, externalCsa, level, levelProposal, drawn, recipe } = work.value;
  if (isChanged(image, slice)) return failure(issue("case-image-changed"));
  const same = image.sha256 === slice.sha256 && (image.frame ?? 1) === slice.facts.frame;
  return success(
    {
      rois,
      recipe,
      ...(same ? { ...present({ externalCsa, level, levelProposal, drawn }), isOfSlice: true } : {}),
    },
    same ? work.issues : [...work.issues, issue("case-other-image")],
  );
}

/** Whether a slice has the UIDs of a Case's image, and another content. */
const isChanged = (image: CaseImage, { sha256, facts }: LoadedSlice) =>
  image.sha256 !== sha256 &&
  image.sopInstanceUid !== undefined &&
  image.sopInstanceUid === facts.sopInstanceUid &&
  (image.seriesInstanceUid === undefined || image.seriesInstanceUid === facts.seriesInstanceUid);
