import { useEffect, useRef } from "react";
import { type Issue, issueMessage } from "../../../src/base/issue.ts";
import type { DoubtsToAnswer } from "../../state/project/use-worklist.ts";
import { SeverityDot } from "../../ui/severity-dot.tsx";
import { issueSentence } from "../texts/issue-sentence.ts";
import { useWorklistTexts } from "../texts/use-worklist-texts.ts";
import "./reason-dialog.css";
import "./doubts-dialog.css";

/** Shows what is in doubt of slices that are to be approved, and asks whether they are approved all the same. */
export function DoubtsDialog({ doubtful, onAnswer }: DoubtsToAnswer) {
  const { say, language } = useWorklistTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const answer = useRef(false);
  const approve = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    approve.current?.focus();
  }, []);
  const close = (given: boolean) => {
    answer.current = given;
    dialog.current?.close();
  };
  const [only, ...others] = doubtful;
  return (
    <dialog
      ref={dialog}
      className="reason doubts"
      data-testid="doubts"
      aria-label={say("doubts.title")}
      onClose={() => onAnswer(answer.current)}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h2>{say("doubts.title")}</h2>
        {others.length > 0 && <span>{say("reason.count", { count: doubtful.length })}</span>}
      </header>
      <p className="hint">{say("doubts.explained")}</p>
      <ul>
        {only !== undefined && others.length === 0
          ? only.doubts.map((doubt) => (
              <li key={JSON.stringify([doubt.code, doubt.parameters])} data-code={doubt.code}>
                <SeverityDot severity={doubt.severity} />
                <span>{issueMessage(doubt, language)}</span>
              </li>
            ))
          : slicesByCode(doubtful.map(({ doubts }) => doubts)).map(([code, { severity, slices }]) => (
              <li key={code} data-code={code}>
                <SeverityDot severity={severity} />
                <span>{issueSentence(code, language)}</span>
                <b>{say("reason.count", { count: slices })}</b>
              </li>
            ))}
      </ul>
      <footer>
        <button type="button" className="quiet" data-testid="doubts-leave" onClick={() => close(false)}>
          {say("doubts.leave")}
        </button>
        <button
          ref={approve}
          type="button"
          className="primary"
          data-testid="doubts-approve"
          onClick={() => close(true)}
        >
          {say("doubts.approve")}
        </button>
      </footer>
    </dialog>
  );
}

/** Each code, with the number of slices that have it; the most frequent first. */
function slicesByCode(doubtsOfSlices: readonly (readonly Issue[])[]) {
  const found = new Map<string, { readonly severity: Issue["severity"]; readonly slices: number }>();
  for (const doubts of doubtsOfSlices) {
    for (const [code, severity] of new Map(doubts.map((doubt) => [doubt.code, doubt.severity]))) {
      found.set(code, { severity, slices: (found.get(code)?.slices ?? 0) + 1 });
    }
  }
  return [...found].sort(([, first], [, second]) => second.slices - first.slices);
}
