import { useEffect, useRef } from "react";
import type { WorkOutside } from "../../../src/desktop-api.ts";
import { useTakeOverTexts } from "./use-take-over-texts.ts";
import "../dialogs/reason-dialog.css";
import "./take-over-dialog.css";

interface TakeOverDialogProps {
  readonly work: readonly WorkOutside[];
  readonly onAnswer: (take: boolean) => void;
}

/** Offers the work that was done outside of the project on its slices; closed by Escape it is not taken. */
export function TakeOverDialog({ work, onAnswer }: TakeOverDialogProps) {
  const { say } = useTakeOverTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const answer = useRef(false);
  useEffect(() => dialog.current?.showModal(), []);
  const close = (take: boolean) => {
    answer.current = take;
    dialog.current?.close();
  };
  const count = (of: (one: WorkOutside) => boolean) => work.filter(of).length;
  const replaced = count(({ replaces }) => replaces);
  return (
    <dialog
      ref={dialog}
      className="reason take-over"
      data-testid="take-over"
      aria-label={say("title")}
      onClose={() => onAnswer(answer.current)}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h2>{say("title")}</h2>
      </header>
      <p>
        {say("explain", {
          count: work.length,
          outlined: count(({ outlined }) => outlined),
          levels: count(({ levelConfirmed }) => levelConfirmed),
        })}
      </p>
      <p>{say("take")}</p>
      {replaced > 0 && <p className="batch-warning">{say("replaces", { count: replaced })}</p>}
      <p className="hint">{say("blind")}</p>
      <footer>
        <button type="button" data-testid="take-over-not" onClick={() => close(false)}>
          {say("without")}
        </button>
        <button type="button" className="primary" data-testid="take-over-do" onClick={() => close(true)}>
          {say("doTake")}
        </button>
      </footer>
    </dialog>
  );
}
