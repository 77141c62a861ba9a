import { textsHook } from "../messages/texts-hook.ts";
import { type ReportTextKey, reportTexts } from "./report-texts.ts";

/** The words of the report in its language. */
export const useReportTexts = textsHook(reportTexts);

/** The name of a region as it is printed; any other name as it is. */
export const isKnownText = (name: string): name is ReportTextKey => name in reportTexts;
