import { useContext } from "react";
import { fillText, type Text, type TextParameters } from "../../src/base/language.ts";
import { LanguageContext } from "../messages/use-messages.ts";
import { type LocalModelTextKey, localModelTexts } from "./local-model-texts.ts";

/** The words of local risk models in the reader's language; `of` takes a text that comes with a model. */
export function useLocalModelTexts() {
  const language = useContext(LanguageContext);
  return {
    language,
    say: (key: LocalModelTextKey, parameters?: TextParameters) =>
      fillText(localModelTexts[key], language, parameters),
    of: (text: Text) => text[language],
  };
}
