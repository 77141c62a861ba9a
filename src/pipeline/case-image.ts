import type { Slice } from "../dicom/slice.ts";
import type { CaseImage } from "../study/case.ts";
import { measuredImage } from "./measured-image.ts";

/** Where an image came from; both `SliceFacts` and a `CaseImage` tell it. */
type ImageOrigin = Pick<
  CaseImage,
  "studyInstanceUid" | "seriesInstanceUid" | "patientId" | "studyDate" | "seriesDescription"
>;

/** How a Case names a slice: what its numbers depend on (from the file), and where it came from (from `origin`). */
export function caseImage(slice: Slice, sha256: string, origin: ImageOrigin): CaseImage {
  const { studyInstanceUid, seriesInstanceUid, patientId, studyDate, seriesDescription } = origin;
  return {
    ...measuredImage(slice, sha256),
    ...(studyInstanceUid === undefined ? {} : { studyInstanceUid }),
    ...(seriesInstanceUid === undefined ? {} : { seriesInstanceUid }),
    ...(patientId === undefined ? {} : { patientId }),
    ...(studyDate === undefined ? {} : { studyDate }),
    ...(seriesDescription === undefined ? {} : { seriesDescription }),
  };
}
