import { useEffect, useState } from "react";
import { bySeverity } from "../../src/base/by-severity.ts";
import { type Issue, issueMessage } from "../../src/base/issue.ts";
import { useMessages } from "../messages/use-messages.ts";
import { useReporting } from "../state/issues-context.tsx";
import { useSession } from "../state/session/slice-session-context.ts";
import type { WrittenFile } from "../state/session/use-case-files.ts";
import { issueGroups } from "./issue-groups.ts";
import { IssueList } from "./issue-list.tsx";
import "./status.css";

interface StatusBarProps {
  readonly issues: readonly Issue[];
  /** What became of the file asked for last. */
  readonly written?: WrittenFile;
}

/** The foot of the window: the most severe message, all of them on demand, and whether the work is saved. */
export function StatusBar({ issues, written = { state: "none" } }: StatusBarProps) {
  const { clear } = useReporting();
  const { log, kept: keeping } = useSession().history;
  // Before anything was changed there is nothing to be saved.
  const kept = log !== null && log.done.length + log.undone.length > 0 ? keeping : null;
  const { t, language } = useMessages();
  const [open, setOpen] = useState(false);
  // Before anything else that Escape would do.
  useEffect(() => {
    if (!open) return;
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      setOpen(false);
    };
    window.addEventListener("keydown", onEscape, { capture: true });
    return () => window.removeEventListener("keydown", onEscape, { capture: true });
  }, [open]);
  const sorted = bySeverity(issues);
  const [worst] = sorted;
  const { length } = issueGroups(issues);
  const count = length === 1 ? t("status.oneMessage") : t("status.messages", { count: length });
  return (
    <footer className="status">
      {open && issues.length > 0 && <IssueList issues={sorted} onClear={clear} />}
      <button
        type="button"
        className="status-count"
        data-testid="status-messages"
        aria-expanded={open}
        disabled={issues.length === 0}
        onClick={() => setOpen(!open)}
      >
        {worst !== undefined && <span className={`dot dot-${worst.severity}`} />}
        {issues.length === 0 ? t("status.none") : count}
      </button>
      <span className="status-text" role="status" data-testid="status-text">
        {worst !== undefined && worst.severity !== "info" && issueMessage(worst, language)}
      </span>
      {written.state !== "none" && (
        <span className="status-written" data-testid="status-written" role="status">
          {written.state === "written" ? t("status.written", { name: written.name }) : t("status.writing")}
        </span>
      )}
      {kept !== null && (
        <span className={`status-kept kept-${kept}`} data-testid="status-kept" data-state={kept}>
          {t(`status.${kept === "not-saved" ? "notSaved" : kept}`)}
        </span>
      )}
    </footer>
  );
}
