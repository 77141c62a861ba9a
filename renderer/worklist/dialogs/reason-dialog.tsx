import { useEffect, useRef, useState } from "react";
import type { ReasonWanted } from "../rows/use-worklist-actions.ts";
import { useWorklistTexts } from "../texts/use-worklist-texts.ts";
import "./reason-dialog.css";

const usual = {
  reject: ["level", "motion", "implant", "cut", "sequence"],
  flag: ["outline", "side", "fat", "level"],
} as const;

interface ReasonDialogProps {
  readonly wanted: ReasonWanted;
  /** Null: nothing is to be done after all. */
  readonly onReason: (reason: string | null) => void;
}

/** Asks why slices are rejected or flagged: a usual reason by a click, any other in words. */
export function ReasonDialog({ wanted, onReason }: ReasonDialogProps) {
  const { say } = useWorklistTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const answer = useRef<string | null>(null);
  const [text, setText] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  const { kind, ids } = wanted;
  const reason = text.trim();
  /** Closed rather than taken away, so that what had the focus gets it back. */
  const close = (given: string | null) => {
    answer.current = given;
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      className="reason"
      data-testid="reason"
      aria-label={say(`reason.${kind}`)}
      onClose={() => onReason(answer.current)}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason !== "") close(reason);
        }}
      >
        <header>
          <h2>{say(`reason.${kind}`)}</h2>
          {ids.length > 1 && <span>{say("reason.count", { count: ids.length })}</span>}
        </header>
        <input
          autoFocus
          data-testid="reason-text"
          aria-label={say(`reason.${kind}`)}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="reason-usual">
          {usual[kind].map((one) => (
            <button key={one} type="button" onClick={() => close(say(`reason.${one}`))}>
              {say(`reason.${one}`)}
            </button>
          ))}
        </div>
        <footer>
          <button type="button" className="quiet" onClick={() => close(null)}>
            {say("reason.cancel")}
          </button>
          <button type="submit" className="primary" data-testid="reason-do" disabled={reason === ""}>
            {say(kind === "reject" ? "reason.doReject" : "reason.doFlag")}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
