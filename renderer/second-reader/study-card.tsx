import type { RepeatStudy } from "./studies-of.ts";
import { useSecondReaderTexts } from "./use-second-reader-texts.ts";

interface StudyCardProps {
  readonly study: RepeatStudy;
  /** Who sits at the window. */
  readonly reader: string;
  /** Absent while the project cannot be written. */
  readonly onRead: (() => void) | undefined;
  readonly onAgreement: () => void;
  readonly onUseError: (() => void) | undefined;
}

/** An agreement study: how far it has come, and what can be done with it. */
export function StudyCard({ study, reader, onRead, onAgreement, onUseError }: StudyCardProps) {
  const { say } = useSecondReaderTexts();
  const { done, total } = study;
  return (
    <section className="study-card" data-testid="study" data-study={study.study} data-done={done}>
      <header>
        <strong>{study.study}</strong>
        <span className="hint">{say("progress", { done, total, reader: study.reader })}</span>
      </header>
      <progress value={done} max={total} />
      <div className="batch-buttons">
        {done < total && (
          <button
            type="button"
            className={study.reader === reader ? "primary" : undefined}
            data-testid="study-read"
            disabled={onRead === undefined}
            onClick={onRead}
          >
            {say(done === 0 ? "read" : "goOn")}
          </button>
        )}
        {done > 0 && (
          <>
            <button
              type="button"
              className={done === total ? "primary" : undefined}
              data-testid="study-agreement"
              onClick={onAgreement}
            >
              {say("agreement")}
            </button>
            <button
              type="button"
              data-testid="study-use-error"
              disabled={onUseError === undefined}
              onClick={onUseError}
            >
              {say("useError")}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
