import { useMessages } from "../messages/use-messages.ts";
import { CommandButton } from "../state/commands/command-button.tsx";
import { keyOf } from "../state/commands/shortcuts.ts";
import { useSession } from "../state/session/slice-session-context.ts";
import type { DraftingState } from "../state/session/use-drafts.ts";

/** Drawing by the model: its buttons, how far it is, which model drew, and what it cannot do. */
export function DraftsBar() {
  const { work, live, drafts } = useSession();
  const { state } = drafts;
  const drawn = work?.drawn;
  const { t } = useMessages();
  const unreviewed = live?.analysis.result.drawn?.some(({ decision }) => decision === "unreviewed");
  const busy = state.kind === "drawing-series";
  const text = useStateText(state);
  const model = { model: drawn?.model.name ?? "", version: drawn?.model.version ?? "" };
  return (
    <div className="drafts-bar" data-testid="drafts-bar" data-state={state.kind} aria-busy={busy}>
      <div className="drafts-buttons">
        <CommandButton id="draw-by-model" icon="model" text={t("drafts.draw")} />
        {busy ? (
          <CommandButton id="stop-drawing" text={t("drafts.stop")} />
        ) : (
          <CommandButton id="draw-series" text={t("drafts.series")} />
        )}
        {unreviewed && <CommandButton id="accept-drafts" text={t("drafts.acceptAll")} />}
      </div>
      {text !== null && (
        <p role="status" data-testid="drafts-state">
          {text}
        </p>
      )}
      {busy && <progress value={state.done} max={state.total} />}
      {drawn !== undefined && (
        <details data-testid="drafts-about">
          <summary>{unreviewed ? t("drafts.check") : t("drafts.by", model)}</summary>
          <p>{t("drafts.limits")}</p>
          <p data-testid="drafts-by">{t("drafts.engine", { ...model, engine: drawn.engine })}</p>
        </details>
      )}
    </div>
  );
}

function useStateText(state: DraftingState): string | null {
  const { t } = useMessages();
  switch (state.kind) {
    case "idle":
      return null;
    case "drawing":
      return t("drafts.drawing");
    case "full":
      return t("drafts.full", { key: keyOf("redraw-by-model") });
    case "no-draft":
      return t("drafts.noDraft");
    case "drawing-series":
      return t("drafts.drawingSeries", { done: state.done, total: state.total });
    case "drew-series":
      return t("drafts.drewSeries", { drawn: state.drawn, total: state.total });
  }
}
