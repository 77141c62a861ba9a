import { textsHook } from "../../messages/texts-hook.ts";
import { jobsTexts } from "./jobs-texts.ts";

/** The words of the long jobs in the reader's language. */
export const useJobsTexts = textsHook(jobsTexts);

export type SayOfJobs = ReturnType<typeof useJobsTexts>["say"];
