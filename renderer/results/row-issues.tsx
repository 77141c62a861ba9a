import { type Issue, issueMessage } from "../../src/base/issue.ts";
import { useMessages } from "../messages/use-messages.ts";
import { Icon } from "../ui/icon.tsx";

/** A mark beside the numbers that something is to be known about them; the tooltip says what. */
export function RowIssues({ issues }: { readonly issues: readonly Issue[] }) {
  const { language } = useMessages();
  if (issues.length === 0) return <td className="row-issues" />;
  const text = issues.map((issue) => issueMessage(issue, language)).join("\n");
  const worst = (["error", "warning", "info"] as const).find((severity) =>
    issues.some((issue) => issue.severity === severity),
  );
  return (
    <td className="row-issues" title={text}>
      <span className={`mark-${worst}`} role="img" aria-label={text}>
        <Icon name="warning" />
      </span>
    </td>
  );
}
