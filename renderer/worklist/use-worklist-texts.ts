import { useContext } from "react";
import { fillText, type TextParameters } from "../../src/base/language.ts";
import { LanguageContext } from "../messages/use-messages.ts";
import { type WorklistTextKey, worklistTexts } from "./worklist-texts.ts";

/** The words of the worklist in the reader's language. */
export function useWorklistTexts() {
  const language = useContext(LanguageContext);
  return {
    language,
    say: (key: WorklistTextKey, parameters?: TextParameters) =>
      fillText(worklistTexts[key], language, parameters),
  };
}

export type Say = ReturnType<typeof useWorklistTexts>["say"];
