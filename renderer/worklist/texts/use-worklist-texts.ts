import { textsHook } from "../../messages/texts-hook.ts";
import { worklistTexts } from "./worklist-texts.ts";

/** The words of the worklist in the reader's language. */
export const useWorklistTexts = textsHook(worklistTexts);

export type Say = ReturnType<typeof useWorklistTexts>["say"];
