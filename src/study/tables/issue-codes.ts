import type { Issue } from "../../base/issue.ts";
import { type Column, missingRules } from "./column.ts";

/** Codes of issues, each once, separated by spaces; undefined where there are none. */
export function issueCodes(issues: readonly Issue[]): string | undefined {
  return issues.length === 0 ? undefined : [...new Set(issues.map(({ code }) => code))].join(" ");
}

/** The words of a column of issue codes. */
export const issueColumn = {
  name: "issues",
  label: { en: "Issues", "zh-CN": "问题代码" },
  unit: "",
  type: "text",
  formula: "codes of the issues found, separated by spaces",
  source: "Paraspine",
  missing: missingRules.noIssue,
} as const satisfies Omit<Column<never>, "cell">;
