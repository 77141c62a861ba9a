import { type Issue, issue } from "../../base/issue.ts";
import { isOtherFrame } from "../../image/is-other-frame.ts";
import type { ScalarImage } from "../../image/scalar-image.ts";
import type { SliceGeometry } from "../../image/slice-geometry.ts";
import { assessSlice } from "../../level/assess-slice.ts";
import { labelIssues } from "../../level/label-issues.ts";
import { tiltCorrectedArea } from "../../level/tilt-corrected-area.ts";
import type { LevelMeasurement } from "../../measure/measure-result.ts";
import type { CaseLevel } from "../../study/case/case-level.ts";

/** What is known of a slice's level, and what is to be said about it. */
export interface MeasuredLevel {
  /** Absent where nobody confirmed the level. */
  readonly level?: LevelMeasurement;
  readonly issues: readonly Issue[];
}

/**
 * Measures how a slice lies to the endplate that the reader marked. A level confirmed by hand has no numbers, nor
 * has a slice without geometry, or in another frame of reference unless the reader trusts the positions all the same.
 *
 * @param csaCm2 of the patient, for the tilt-corrected area.
 */
export function measureLevel(
  level: CaseLevel | undefined,
  image: Pick<ScalarImage, "rows" | "columns" | "pixelSpacingMm">,
  geometry: SliceGeometry | undefined,
  csaCm2: number | undefined,
): MeasuredLevel {
  if (level === undefined) return { issues: [] };
  const { confirmed } = level;
  if (confirmed === "hand") return { level: { confirmed }, issues: [issue("level-by-hand")] };
  const { rows, columns, pixelSpacingMm } = image;
  if (geometry === undefined || pixelSpacingMm === undefined) {
    return { level: { confirmed }, issues: [issue("level-no-geometry")] };
  }
  const otherFrame = isOtherFrame(geometry.frameOfReferenceUid, level.frameOfReferenceUid)
    ? [issue("level-other-frame")]
    : [];
  if (otherFrame.length > 0 && level.positionsTrusted !== true) {
    return { level: { confirmed }, issues: otherFrame };
  }
  const found = assessSlice(
    { geometry, pixelSpacingMm, rows, columns },
    level.endplate,
    level.sliceDistanceMm,
  );
  const labelled = [...otherFrame, ...labelIssues(level.labels, level.endplate)];
  if (found === undefined) return { level: { confirmed }, issues: labelled };
  const { distanceMm, angle, issues } = found;
  return {
    level: {
      confirmed,
      distanceMm,
      sagittalDegrees: angle.sagittal,
      coronalDegrees: angle.coronal,
      tiltDegrees: angle.tilt,
      ...(csaCm2 === undefined ? {} : { tiltCorrectedCsaCm2: tiltCorrectedArea(csaCm2, angle.tilt) }),
    },
    issues: [...labelled, ...issues],
  };
}
