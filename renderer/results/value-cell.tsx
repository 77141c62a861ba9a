import { type Issue, issueMessage } from "../../src/base/issue.ts";
import { useMessages } from "../messages/use-messages.ts";

interface ValueCellProps {
  readonly id: string;
  readonly value: number | undefined;
  readonly digits: number;
  /** Why there is no value, where no issue says it better. */
  readonly why: string;
  readonly issues: readonly Issue[];
  /** The denominator was measured elsewhere. */
  readonly external?: boolean;
}

/** One number; a dash with the reason where there is none. `data-value` holds all its digits. */
export function ValueCell({ id, value, digits, why, issues, external }: ValueCellProps) {
  const { language } = useMessages();
  if (value === undefined) {
    const reasons = issues.map((issue) => issueMessage(issue, language));
    return (
      <td
        data-testid={`result-${id}`}
        className="absent"
        title={reasons.length > 0 ? reasons.join("\n") : why}
      >
        {"–"}
      </td>
    );
  }
  return (
    <td data-testid={`result-${id}`} data-value={value} title={String(value)}>
      {value.toFixed(digits)}
      {external === true && <sup>{"*"}</sup>}
    </td>
  );
}
