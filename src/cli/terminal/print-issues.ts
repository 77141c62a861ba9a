import { type Issue, issueMessage } from "../../base/issue.ts";
import type { CommandContext } from "./command-line.ts";

const severityWords = {
  en: { error: "error", warning: "warning", info: "note" },
  "zh-CN": { error: "错误", warning: "警告", info: "提示" },
} as const;

/** One line an issue on stderr: path, region, severity, sentence, code, and what else is said of it. */
export function printIssues(issues: readonly Issue[], context: CommandContext, more = ""): void {
  const words = severityWords[context.language];
  for (const found of issues) {
    const place = [found.path, found.roi].filter((part) => part !== undefined).map((part) => `${part}: `);
    const sentence = issueMessage(found, context.language);
    context.stderr(`${place.join("")}${words[found.severity]}: ${sentence} [${found.code}]${more}\n`);
  }
}
