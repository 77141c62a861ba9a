import { type Issue, issue } from "../base/issue.ts";
import { isMuscle, type Roi } from "../roi/roi.ts";

/** `measure-mixed-conventions` where the muscles are not all outlined by the same stated convention (or all unstated). */
export function conventionIssues(rois: readonly Roi[]): readonly Issue[] {
  const found = new Set(rois.filter((roi) => isMuscle(roi.name)).map((roi) => roi.convention ?? "–"));
  if (found.size < 2) return [];
  return [issue("measure-mixed-conventions", { conventions: [...found].sort().join(", ") })];
}
