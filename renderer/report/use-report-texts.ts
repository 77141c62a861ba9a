import { useContext } from "react";
import { fillText, type TextParameters } from "../../src/base/language.ts";
import { LanguageContext } from "../messages/use-messages.ts";
import { type ReportTextKey, reportTexts } from "./report-texts.ts";

/** The words of the report in its language. */
export function useReportTexts() {
  const language = useContext(LanguageContext);
  return {
    language,
    say: (key: ReportTextKey, parameters?: TextParameters) =>
      fillText(reportTexts[key], language, parameters),
  };
}

/** The name of a region as it is printed; any other name as it stands. */
export const isKnownText = (name: string): name is ReportTextKey => name in reportTexts;
