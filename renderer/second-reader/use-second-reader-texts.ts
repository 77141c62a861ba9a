import { useContext } from "react";
import { fillText, type TextParameters } from "../../src/base/language.ts";
import { LanguageContext } from "../messages/use-messages.ts";
import { type SecondReaderTextKey, secondReaderTexts } from "./second-reader-texts.ts";

/** The words of agreement studies in the reader's language. */
export function useSecondReaderTexts() {
  const language = useContext(LanguageContext);
  return {
    language,
    say: (key: SecondReaderTextKey, parameters?: TextParameters) =>
      fillText(secondReaderTexts[key], language, parameters),
  };
}
