import { useContext } from "react";
import { fillText, type TextParameters } from "../../src/base/language.ts";
import { LanguageContext } from "../messages/use-messages.ts";
import { type ClinicalTextKey, clinicalTexts } from "./clinical-texts.ts";

/** The words of importing a clinical table in the reader's language. */
export function useClinicalTexts() {
  const language = useContext(LanguageContext);
  return {
    language,
    say: (key: ClinicalTextKey, parameters?: TextParameters) =>
      fillText(clinicalTexts[key], language, parameters),
  };
}
