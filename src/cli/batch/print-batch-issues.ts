import type { Issue } from "../../base/issue.ts";
import { fillText, type Language } from "../../base/language.ts";
import type { CommandContext } from "../terminal/command-line.ts";
import { printIssues } from "../terminal/print-issues.ts";

/** An issue of a batch; of a row it names the row as the table's column `unit` does, never the patient. */
type BatchIssue = Issue & { readonly unit?: string };

const texts = {
  rows: {
    en: " ({count} such warnings in total; see run.json)",
    "zh-CN": "（此类警告共 {count} 条，详见 run.json）",
  },
};

/** All issues are in `run.json`; the terminal gets every error, and of warnings the first of a kind and how many there are. */
export function printBatchIssues(issues: readonly BatchIssue[], context: CommandContext): void {
  const warnings = new Map<string, { readonly found: BatchIssue; readonly count: number }>();
  for (const each of issues.filter(({ severity }) => severity === "warning")) {
    const { found, count } = warnings.get(each.code) ?? { found: each, count: 0 };
    warnings.set(each.code, { found, count: count + 1 });
  }
  for (const { found, count } of warnings.values()) {
    printIssues([rowed(found)], context, countOf(count, context.language));
  }
  const errors = issues.filter(({ severity }) => severity === "error");
  printIssues(errors.map(rowed), context);
}

const countOf = (count: number, language: Language) =>
  count === 1 ? "" : fillText(texts.rows, language, { count });

/** The row is printed in place of the path: paths of rows are not printed, since they may contain names. */
const rowed = ({ unit, ...found }: BatchIssue): Issue =>
  unit === undefined ? found : { ...found, path: `unit ${unit}` };
