import { useContext } from "react";
import { fillText, type Text, type TextParameters } from "../../src/base/language.ts";
import { LanguageContext } from "./use-messages.ts";

/**
 * The hook of a page that brings its own words: `say` gives one of them in the reader's language, `of` a text that comes
 * with the data.
 */
export const textsHook =
  <Texts extends { readonly [key: string]: Text }>(texts: Texts) =>
  () => {
    const language = useContext(LanguageContext);
    return {
      language,
      say: (key: keyof Texts, parameters?: TextParameters) => fillText(texts[key]!, language, parameters),
      of: (text: Text) => text[language],
    };
  };
