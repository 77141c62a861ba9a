import type { BatchProgress } from "../../../src/desktop-api.ts";
import { type Say, useWorklistTexts } from "../texts/use-worklist-texts.ts";

/** A span of time in one unit, rounded up: nobody minds being early. */
function spanText(seconds: number, say: Say): string {
  if (seconds < 90) return say("time.seconds", { count: Math.ceil(seconds) });
  if (seconds < 5400) return say("time.minutes", { count: Math.ceil(seconds / 60) });
  return say("time.hours", { count: Math.ceil(seconds / 3600) });
}

/** How far a batch is, how fast, and what is left. */
export function BatchMeter({ progress }: { readonly progress: BatchProgress }) {
  const { say } = useWorklistTexts();
  const { state, done, failed, total, ratePerMinute, remainingSeconds, leftAlone = 0 } = progress;
  const running = state === "running" || state === "stopping";
  return (
    <section className="batch-meter" data-testid="batch-meter" data-state={state} role="status">
      <progress value={done} max={Math.max(1, total)} aria-label={say("batch.title")} />
      <p>
        <span data-testid="batch-done">
          {state === "queued" && say("batch.queued")}
          {running && say("batch.running", { done, total })}
          {state === "finished" && say("batch.finished", { done })}
          {state === "cancelled" && say("batch.cancelled", { done, total })}
        </span>
        {ratePerMinute !== undefined && (
          <span className="faint">
            {say("batch.rate", {
              rate: ratePerMinute < 10 ? ratePerMinute.toFixed(1) : Math.round(ratePerMinute),
            })}
          </span>
        )}
        {remainingSeconds !== undefined && (
          <span className="faint">{say("batch.remaining", { time: spanText(remainingSeconds, say) })}</span>
        )}
      </p>
      {leftAlone > 0 && <p className="faint">{say("batch.leftAlone", { count: leftAlone })}</p>}
      {failed > 0 && <p className="batch-warning">{say("batch.failed", { count: failed })}</p>}
    </section>
  );
}
