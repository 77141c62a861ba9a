import { type Issue, issueMessage } from "../../src/base/issue.ts";
import { useMessages } from "../messages/use-messages.ts";
import { regionShort } from "../ui/known-regions.ts";
import { SeverityDot } from "../ui/severity-dot.tsx";
import { issueGroups } from "./issue-groups.ts";

/** More are shown on demand. */
const shownPaths = 3;

const pathLine = (path: string) => <code key={path}>{path}</code>;

interface IssueListProps {
  readonly issues: readonly Issue[];
  readonly onClear: () => void;
}

/** Every message once, the most severe first, with the files or the region it is about. */
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
        {issueGroups(issues).map(({ issue, paths }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages have no name of their own
          <li key={index} data-code={issue.code}>
            <SeverityDot severity={issue.severity} />
            <span>
              {issueMessage(issue, language)}
              {issue.roi !== undefined && <em> {regionShort(issue.roi, t)}</em>}
              {paths.length > 1 && <b> × {paths.length}</b>}
              {paths.slice(0, shownPaths).map(pathLine)}
              {paths.length > shownPaths && (
                <details>
                  <summary>{t("status.morePaths", { count: paths.length - shownPaths })}</summary>
                  {paths.slice(shownPaths).map(pathLine)}
                </details>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
