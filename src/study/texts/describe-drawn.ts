import { fillText, type Language } from "../../base/language.ts";
import type { DraftDecision, DraftMeasurement } from "../../measure/measure-result.ts";
import { resultTexts as texts } from "./result-texts.ts";

const wordsOf = {
  unreviewed: "draftUnreviewed",
  accepted: "draftAccepted",
  corrected: "draftCorrected",
} as const satisfies { readonly [Decision in DraftDecision]?: keyof typeof texts };

/** Which measured regions a model drew and what the reader made of them, in a sentence each; nothing where none. */
export function describeDrawn(
  drawn: readonly DraftMeasurement[] | undefined,
  language: Language,
): readonly string[] {
  const sentences = (["unreviewed", "accepted", "corrected"] as const).flatMap((decision) => {
    const names = (drawn ?? []).filter((draft) => draft.decision === decision).map(({ name }) => name);
    const regions = names.join(language === "en" ? ", " : "、");
    return names.length === 0 ? [] : [fillText(texts[wordsOf[decision]], language, { regions })];
  });
  return sentences.length === 0 ? [] : [sentences.join(language === "en" ? " " : "")];
}
