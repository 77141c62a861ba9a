import { CommandButton } from "../state/commands/command-button.tsx";
import type { CommandTable } from "../state/commands/command-id.ts";
import { keyOf } from "../state/commands/shortcuts.ts";
import { type View, views } from "../state/work/workbench.ts";
import type { RepeatInHand } from "./use-reading.ts";
import { useSecondReaderTexts } from "./use-second-reader-texts.ts";

interface RepeatBarProps {
  readonly inHand: RepeatInHand;
  readonly commands: CommandTable;
  readonly view: View;
  readonly onLeave: () => void;
}

/** Above a blinded repeat: its code, how far the study has come, and the way on. */
export function RepeatBar({ inHand, commands, view, onLeave }: RepeatBarProps) {
  const { say } = useSecondReaderTexts();
  const { repeat, done, total } = inHand;
  const finish = commands["repeat-finish"];
  return (
    <header className="top-bar" role="toolbar" aria-label={say("reading", { code: repeat.code })}>
      <strong>{say("reading", { code: repeat.code })}</strong>
      <span className="hint" data-testid="repeat-place">
        {say("place", { study: repeat.study, done, total })}
      </span>
      <div className="group">
        <CommandButton id="undo" icon="undo" commands={commands} />
        <CommandButton id="redo" icon="redo" commands={commands} />
      </div>
      <fieldset className="segments views">
        {views.map((one) => (
          <CommandButton key={one} id={`view-${one}`} text={one} pressed={one === view} commands={commands} />
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
          disabled={finish === undefined}
          onClick={finish}
        >
          {say("finish", { key: keyOf("repeat-finish") })}
        </button>
      </div>
    </header>
  );
}
