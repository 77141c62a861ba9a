import { type Issue, issueMessage } from "../../src/base/issue.ts";
import { useMessages } from "../messages/use-messages.ts";

const tags = {
  "input-not-t2": "input.notT2",
  "input-fat-suppressed": "input.fatSuppressed",
  "input-not-axial": "input.notAxial",
  "input-reformatted": "input.reformatted",
  "dicom-lossy": "input.lossy",
} as const;

/** What makes this slice a poor one to measure on, on the slice itself; the tooltip says it in full. */
export function InputWarnings({ issues }: { readonly issues: readonly Issue[] }) {
  const { t, language } = useMessages();
  const found = issues.flatMap((issue) =>
    issue.code in tags ? [{ issue, key: tags[issue.code as keyof typeof tags] }] : [],
  );
  return found.map(({ issue, key }) => (
    <span
      key={issue.code}
      className="chip input-warning"
      data-testid={issue.code}
      title={issueMessage(issue, language)}
    >
      {t(key, issue.parameters)}
    </span>
  ));
}
