import { useContext } from "react";
import { fillText, type TextParameters } from "../../src/base/language.ts";
import { LanguageContext } from "../messages/use-messages.ts";
import { type DeidentifyTextKey, deidentifyTexts } from "./deidentify-texts.ts";

/** The words of the de-identified export in the reader's language. */
export function useDeidentifyTexts() {
  const language = useContext(LanguageContext);
  return {
    language,
    say: (key: DeidentifyTextKey, parameters?: TextParameters) =>
      fillText(deidentifyTexts[key], language, parameters),
  };
}
