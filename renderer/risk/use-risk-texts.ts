import { useContext } from "react";
import { fillText, type Text, type TextParameters } from "../../src/base/language.ts";
import { LanguageContext } from "../messages/use-messages.ts";
import { type RiskTextKey, riskTexts } from "./risk-texts.ts";

/** The words of the risk page in the reader's language; `of` takes a text that comes with a model. */
export function useRiskTexts() {
  const language = useContext(LanguageContext);
  return {
    language,
    say: (key: RiskTextKey, parameters?: TextParameters) => fillText(riskTexts[key], language, parameters),
    of: (text: Text) => text[language],
  };
}
