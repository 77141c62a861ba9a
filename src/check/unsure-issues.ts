import { type Issue, issue } from "../base/issue.ts";
import type { DraftMeasurement } from "../measure/measure-result.ts";

/** `check-model-unsure` for each outline that is as a model drew it with low confidence. */
export function unsureIssues(drafts: readonly DraftMeasurement[]): readonly Issue[] {
  return drafts
    .filter(
      ({ decision, lowConfidence }) =>
        lowConfidence === true && decision !== "corrected" && decision !== "rejected",
    )
    .map(({ name, confidence }) =>
      issue("check-model-unsure", { roi: name, confidence: Math.floor(100 * confidence) }, { roi: name }),
    );
}
