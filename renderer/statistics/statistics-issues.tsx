import { type Issue, issueMessage } from "../../src/base/issue.ts";
import { useMessages } from "../messages/use-messages.ts";

/** Messages about the table and the results beside them, the gravest first. */
export function StatisticsIssues({ issues }: { readonly issues: readonly Issue[] }) {
  const { t, language } = useMessages();
  if (issues.length === 0) return null;
  const rank = { error: 0, warning: 1, info: 2 };
  const sorted = [...issues].sort((a, b) => rank[a.severity] - rank[b.severity]);
  return (
    <ul className="statistics-issues" data-testid="statistics-issues" aria-label={t("status.title")}>
      {sorted.map((issue, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages have no name of their own
        <li key={index} data-code={issue.code}>
          <span
            className={`dot dot-${issue.severity}`}
            role="img"
            aria-label={t(`status.${issue.severity}`)}
          />
          <span>{issueMessage(issue, language)}</span>
        </li>
      ))}
    </ul>
  );
}
