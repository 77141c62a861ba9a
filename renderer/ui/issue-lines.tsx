import { bySeverity } from "../../src/base/by-severity.ts";
import { type Issue, issueMessage } from "../../src/base/issue.ts";
import { useMessages } from "../messages/use-messages.ts";
import { SeverityDot } from "./severity-dot.tsx";

/** Messages about the table and the results beside them, the most severe first. */
export function IssueLines({ issues }: { readonly issues: readonly Issue[] }) {
  const { t, language } = useMessages();
  if (issues.length === 0) return null;
  return (
    <ul className="statistics-issues" data-testid="statistics-issues" aria-label={t("status.title")}>
      {bySeverity(issues).map((issue, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages have no name of their own
        <li key={index} data-code={issue.code}>
          <SeverityDot severity={issue.severity} />
          <span>{issueMessage(issue, language)}</span>
        </li>
      ))}
    </ul>
  );
}
