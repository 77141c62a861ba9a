import type { Issue } from "../../base/issue.ts";
import type { StudyEntry } from "../../dicom/series/study-listing.ts";
import type { EndplatePlane } from "../../level/find/endplate-of-track.ts";
import type { PictureLevel } from "../../pipeline/level/level-of-picture.ts";
import type { PlacedVertebra, StudyLevel } from "../../pipeline/level/level-of-study.ts";

/** What was found in one study, as `level --json` prints it; points in mm, LPS+. */
export function studyLevelJson({ studyInstanceUid }: StudyEntry, found: StudyLevel) {
  const { sagittal, alternatives, proposal } = found;
  return {
    studyInstanceUid,
    ...(sagittal === undefined
      ? {}
      : {
          sagittal: {
            seriesInstanceUid: sagittal.series.seriesInstanceUid,
            sopInstanceUid: sagittal.slice.sopInstanceUid,
          },
        }),
    vertebrae: found.vertebrae.map(vertebraJson),
    ...(alternatives.length === 0 ? {} : { alternatives }),
    ...(proposal === undefined
      ? {}
      : {
          proposal: {
            seriesInstanceUid: proposal.series.seriesInstanceUid,
            sopInstanceUid: proposal.slice.sopInstanceUid,
            ...(proposal.series.files.length === 1 && proposal.series.sliceCount > 1
              ? { frame: proposal.slice.frame }
              : {}),
            distanceMm: proposal.assessment.distanceMm,
            sagittalAngleDegrees: proposal.assessment.angle.sagittal,
            ...(proposal.coronalKnown ? { coronalAngleDegrees: proposal.assessment.angle.coronal } : {}),
            confidence: proposal.confidence,
          },
        }),
    issues: found.issues.map(issueJson),
  };
}

const vertebraJson = ({ level, confidence, centreMm, superior, inferior }: PlacedVertebra) => ({
  level,
  confidence,
  centreMm,
  ...(superior === undefined ? {} : { superiorEndplate: endsJson(superior) }),
  ...(inferior === undefined ? {} : { inferiorEndplate: endsJson(inferior) }),
});

const endsJson = ({ endplate: { anterior, posterior } }: EndplatePlane) => ({
  anteriorMm: anterior,
  posteriorMm: posterior,
});

/** What was found on one picture; points in pixels, corner convention. */
export const pictureLevelJson = ({ vertebrae, alternatives }: PictureLevel, issues: readonly Issue[]) => ({
  vertebrae: vertebrae.map(({ level, confidence, seen: { centre, corners } }) => ({
    level,
    confidence,
    centre,
    inferiorEndplate: { anterior: corners.inferiorAnterior, posterior: corners.inferiorPosterior },
  })),
  ...(alternatives.length === 0 ? {} : { alternatives }),
  issues: issues.map(issueJson),
});

/** An issue as scripts read it. */
export const issueJson = ({ code, severity, message, path }: Issue) => ({
  code,
  severity,
  message,
  ...(path === undefined ? {} : { path }),
});
