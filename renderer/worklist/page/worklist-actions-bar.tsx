import type { Worklist } from "../../state/project/use-worklist.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import type { WorklistActions } from "../rows/use-worklist-actions.ts";
import { useWorklistTexts } from "../texts/use-worklist-texts.ts";
import "./worklist-actions-bar.css";

interface WorklistActionsBarProps {
  readonly worklist: Worklist;
  readonly actions: WorklistActions;
}

const buttons = [
  ["open", "openSlice", "Enter", "outline"],
  ["approve", "approve", "A", "accept"],
  ["flag", "flagAction", "F", "flag"],
  ["unflag", "unflag", "U", undefined],
  ["reject", "reject", "R", "delete"],
  ["reopen", "reopen", "R", "undo"],
  ["nextOutlier", "nextOutlier", "O", "warning"],
] as const satisfies readonly (readonly [keyof WorklistActions, string, string, IconName | undefined])[];

/** What can be done with the chosen slices, with the key of each. */
export function WorklistActionsBar({ worklist, actions }: WorklistActionsBarProps) {
  const { say } = useWorklistTexts();
  const { chosen } = worklist.choice;
  const { view } = worklist;
  // Taking back is in the place of rejecting.
  const absent = actions.reject === undefined && actions.reopen !== undefined ? "reject" : "reopen";
  const shown = buttons.filter(([action]) => action !== absent);
  return (
    <div className="worklist-actions" role="toolbar" aria-label={say("chosen", { count: chosen.length })}>
      <output data-testid="worklist-chosen">{say("chosen", { count: chosen.length })}</output>
      {shown.map(([action, text, key, icon]) => (
        <button
          key={action}
          type="button"
          className="tool-button with-text"
          data-testid={`worklist-${action}`}
          title={say("withKey", { name: say(text), key })}
          disabled={actions[action] === undefined}
          // The list keeps the focus, so that its keys go on working.
          onMouseDown={(event) => event.preventDefault()}
          onClick={actions[action]}
        >
          {icon !== undefined && <Icon name={icon} />}
          <span>{say(text)}</span>
        </button>
      ))}
      <span className="hint">{say(`keys.${view.layout}`)}</span>
    </div>
  );
}
