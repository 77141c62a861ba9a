import { type Issue, issueMessage } from "../../base/issue.ts";
import type { Language } from "../../base/language.ts";

/** The flag of a slice that a batch could not measure: the issue's code and sentence. */
export const failureFlag = (found: Issue, language: Language): string =>
  `[${found.code}] ${issueMessage(found, language)}`;

/** Whether a flag is one that a batch set; the next batch that measures the slice takes it away. */
export const isFailureFlag = (flag: string | undefined): boolean =>
  flag !== undefined && /^\[[a-z0-9-]+\] /.test(flag);
