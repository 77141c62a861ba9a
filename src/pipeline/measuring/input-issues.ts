import { type Issue, issue } from "../../base/issue.ts";
import { calculatedMapOf } from "../../dicom/series/calculated-map-of.ts";
import { fatSuppressionOf } from "../../dicom/series/fat-suppression-of.ts";
import { isReformatted } from "../../dicom/series/is-reformatted.ts";
import { planeOf } from "../../dicom/series/plane-of.ts";
import { weightingOf } from "../../dicom/series/weighting-of.ts";
import type { SliceFacts } from "../../image/slice.ts";

/**
 * The input gate: what makes a slice a poor one to measure fat on. It refuses nothing; the warnings stay on the
 * result. What the file does not say is not warned about.
 *
 * Issues: `input-not-t2`, `input-calculated`, `input-fat-suppressed`, `input-not-axial`, `input-reformatted`, `dicom-lossy`.
 */
export function inputIssues(facts: SliceFacts): readonly Issue[] {
  const isMr = facts.modality === undefined || facts.modality === "MR";
  const weighting = isMr ? weightingOf(facts)?.weighting : undefined;
  const plane = facts.geometry && planeOf(facts.geometry);
  return [
    ...(weighting === undefined || weighting === "T2" ? [] : [issue("input-not-t2", { weighting })]),
    ...(isMr && calculatedMapOf(facts) !== null ? [issue("input-calculated")] : []),
    ...(isMr && fatSuppressionOf(facts) === true ? [issue("input-fat-suppressed")] : []),
    ...(plane === undefined || plane === "axial" ? [] : [issue("input-not-axial")]),
    ...(isReformatted(facts) ? [issue("input-reformatted")] : []),
    ...(facts.lossyCompressed === true ? [issue("dicom-lossy")] : []),
  ];
}
