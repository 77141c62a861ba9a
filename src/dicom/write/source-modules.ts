import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Slice, SliceFacts } from "../../image/slice.ts";
import { shortText, singleText } from "./short-text.ts";
import type { WrittenItem } from "./written-item.ts";

/** A moment as DICOM writes it: YYYYMMDD and HHMMSS. */
export interface Moment {
  readonly date: string;
  readonly time: string;
}

/** The image that something was made from, and when. */
export interface SourceInstance {
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  /** 1-based; absent for a single-frame image. */
  readonly frame?: number;
  readonly made: Moment;
}

const isDate = (text: string | undefined): text is string => text !== undefined && /^\d{8}$/.test(text);
const isTime = (text: string | undefined): text is string =>
  text !== undefined && /^([01]\d|2[0-3])([0-5]\d([0-5]\d(\.\d{1,6})?)?)?$/.test(text);

/**
 * Identifies the source image. `made` is what was given, else the image's own moment, so that the same work gives the
 * same bytes. Issues: `export-needs-uids`, `export-needs-date` (nothing given and the image states none).
 */
export function sourceInstance(facts: SliceFacts, given: Moment | undefined): Result<SourceInstance> {
  const { studyInstanceUid, seriesInstanceUid, sopClassUid, sopInstanceUid } = facts;
  if (!studyInstanceUid || !seriesInstanceUid || !sopClassUid || !sopInstanceUid) {
    return failure(issue("export-needs-uids"));
  }
  const made = given ?? momentOf(facts);
  if (made === undefined) return failure(issue("export-needs-date"));
  return success({
    studyInstanceUid,
    seriesInstanceUid,
    sopClassUid,
    sopInstanceUid,
    ...(facts.frames > 1 ? { frame: facts.frame } : {}),
    made,
  });
}

/** The date and time of the image, else of its study; undefined where neither is stated. */
export function momentOf(facts: SliceFacts): Moment | undefined {
  const { contentDate, contentTime, studyDate, studyTime } = facts;
  if (isDate(contentDate) && isTime(contentTime)) return { date: contentDate, time: contentTime };
  if (!isDate(studyDate)) return undefined;
  return { date: studyDate, time: isTime(studyTime) ? studyTime : "000000" };
}

/** Refers to the source image (PS3.3 10.8). */
export const referenceTo = ({ sopClassUid, sopInstanceUid, frame }: SourceInstance): WrittenItem => ({
  ReferencedSOPClassUID: sopClassUid,
  ReferencedSOPInstanceUID: sopInstanceUid,
  ReferencedFrameNumber: frame,
});

/** The Patient and General Study modules, as the image states them (PS3.3 C.7.1.1, C.7.2.1). */
export const patientAndStudy = (facts: SliceFacts): WrittenItem => ({
  PatientName: singleText(facts.patientName ?? ""),
  PatientID: singleText(facts.patientId ?? ""),
  PatientBirthDate: isDate(facts.patientBirthDate) ? facts.patientBirthDate : "",
  PatientSex: /^[MFO]$/.test(facts.patientSex ?? "") ? facts.patientSex : "",
  StudyInstanceUID: facts.studyInstanceUid,
  StudyDate: isDate(facts.studyDate) ? facts.studyDate : "",
  StudyTime: isTime(facts.studyTime) ? facts.studyTime : "",
  StudyID: singleText(facts.studyId ?? ""),
  AccessionNumber: singleText(facts.accessionNumber ?? ""),
  ReferringPhysicianName: singleText(facts.referringPhysicianName ?? ""),
  StudyDescription: facts.studyDescription === undefined ? undefined : shortText(facts.studyDescription),
});

/** Who wrote it (PS3.3 C.7.5.1, C.7.5.2). */
export const equipment = (programVersion: string): WrittenItem => ({
  Manufacturer: "Paraspine",
  ManufacturerModelName: "Paraspine",
  DeviceSerialNumber: "0",
  SoftwareVersions: programVersion,
});

/** The Frame of Reference module, where the image states one (PS3.3 C.7.4.1). */
export const frameOfReference = ({
  facts: { geometry, positionReferenceIndicator },
}: Pick<Slice, "facts">): WrittenItem =>
  geometry?.frameOfReferenceUid === undefined
    ? {}
    : {
        FrameOfReferenceUID: geometry.frameOfReferenceUid,
        PositionReferenceIndicator: shortText(positionReferenceIndicator ?? ""),
      };
