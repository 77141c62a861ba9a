import { useMessages } from "../messages/use-messages.ts";
import { CommandButton } from "../state/commands/command-button.tsx";
import { useCommands } from "../state/commands/commands-context.ts";
import { keyOf } from "../state/commands/shortcuts.ts";
import { useSession } from "../state/session/slice-session-context.ts";
import { views } from "../state/work/workbench.ts";
import type { RepeatInHand } from "./use-reading.ts";
import { useSecondReaderTexts } from "./use-second-reader-texts.ts";

interface RepeatBarProps {
  readonly inHand: RepeatInHand;
  readonly onLeave: () => void;
}

/** Above a blinded repeat: its code, how far the study has come, and the way on. */
export function RepeatBar({ inHand, onLeave }: RepeatBarProps) {
  const { workbench, drawing } = useSession();
  const { view } = workbench;
  const { say } = useSecondReaderTexts();
  const { t } = useMessages();
  const { repeat, done, total } = inHand;
  const finish = useCommands()["repeat-finish"];
  return (
    <header className="top-bar">
      <h1>{say("reading", { code: repeat.code })}</h1>
      <span className="hint" data-testid="repeat-place">
        {say("place", { study: repeat.study, done, total })}
      </span>
      <div className="group">
        <CommandButton id="undo" icon="undo" />
        <CommandButton id="redo" icon="redo" />
      </div>
      <fieldset className="segments views" aria-label={t("viewer.view")}>
        {views.map((one) => (
          <CommandButton key={one} id={`view-${one}`} text={one} pressed={one === view} />
        ))}
      </fieldset>
      <span className="hint">{say("hidden")}</span>
      <div className="group end">
        <button type="button" data-testid="repeat-leave" title={say("leaveWhy")} onClick={onLeave}>
          {say("leave")}
        </button>
        <button
          type="button"
          className="primary"
          data-testid="repeat-finish"
          title={drawing.gesture === null ? undefined : t("tools.inHand")}
          disabled={finish === undefined}
          onClick={finish}
        >
          {say("finish", { key: keyOf("repeat-finish") })}
        </button>
      </div>
    </header>
  );
}
