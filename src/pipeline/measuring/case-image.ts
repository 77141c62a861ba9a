import { present } from "../../base/present.ts";
import type { Slice } from "../../image/slice.ts";
import type { CaseImage } from "../../study/case/case.ts";
import { measuredImage } from "./measured-image.ts";
import { acquisitionOf } from "./stated/acquisition-of.ts";
import { scannedPatientOf } from "./stated/scanned-patient-of.ts";

/** Where an image came from; both `SliceFacts` and a `CaseImage` say it. */
type ImageOrigin = Pick<
  CaseImage,
  | "studyInstanceUid"
  | "seriesInstanceUid"
  | "patientId"
  | "studyDate"
  | "seriesDescription"
  | "seriesNumber"
  | "instanceNumber"
  | "patient"
  | "acquisition"
>;

/** A number of a header that a document can hold. */
const whole = (number: number | undefined) => (Number.isSafeInteger(number) ? number : undefined);

/**
 * How a Case names a slice: what its numbers depend on (from the file), and where it came from (from `origin`). The
 * numbers of series and image, the patient at the study and the acquisition, which older Cases do not state, are then the
 * file's.
 */
export function caseImage(slice: Slice, sha256: string, origin: ImageOrigin): CaseImage {
  const { studyInstanceUid, seriesInstanceUid, patientId, studyDate, seriesDescription } = origin;
  const seriesNumber = whole(origin.seriesNumber ?? slice.facts.seriesNumber);
  const instanceNumber = whole(origin.instanceNumber ?? slice.facts.instanceNumber);
  return {
    ...measuredImage(slice, sha256),
    ...present({
      studyInstanceUid,
      seriesInstanceUid,
      patientId,
      studyDate,
      seriesDescription,
      seriesNumber,
      instanceNumber,
      patient: origin.patient ?? scannedPatientOf(slice.facts),
      acquisition: origin.acquisition ?? acquisitionOf(slice.facts),
    }),
  };
}
