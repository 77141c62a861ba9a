import { createContext, useContext } from "react";
import { fillText, type Language, type TextParameters } from "../../src/base/language.ts";
import { en, type MessageKey } from "./en.ts";
import { zhCn } from "./zh-cn.ts";

/** The text of a key in a language. */
const messageText = (language: Language, key: MessageKey, parameters?: TextParameters) =>
  fillText({ en: en[key], "zh-CN": zhCn[key] }, language, parameters);

export const LanguageContext = createContext<Language>("en");

/** The texts of the window in the reader's language. */
export function useMessages() {
  const language = useContext(LanguageContext);
  return {
    language,
    t: (key: MessageKey, parameters?: TextParameters) => messageText(language, key, parameters),
  };
}
