import { type Issue, issueMessage } from "../../src/base/issue.ts";
import { useMessages } from "../messages/use-messages.ts";
import { regionShort } from "../regions/known-regions.ts";
import { SeverityDot } from "./severity-dot.tsx";

interface IssueListProps {
  readonly issues: readonly Issue[];
  readonly onClear: () => void;
}

/** Every message, the gravest first, with the file or the region it is about. */
export function IssueList({ issues, onClear }: IssueListProps) {
  const { t, language } = useMessages();
  return (
    <section className="issue-list" aria-label={t("status.title")} data-testid="issue-list">
      <header>
        <h2>{t("status.title")}</h2>
        <button type="button" className="quiet" onClick={onClear}>
          {t("status.clear")}
        </button>
      </header>
      <ul>
        {issues.map((issue, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages have no name of their own
          <li key={index} data-code={issue.code}>
            <SeverityDot severity={issue.severity} />
            <span>
              {issueMessage(issue, language)}
              {issue.roi !== undefined && <em> {regionShort(issue.roi, t)}</em>}
              {issue.path !== undefined && <code>{issue.path}</code>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
