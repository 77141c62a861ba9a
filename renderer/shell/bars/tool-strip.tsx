import { followedLines } from "../../../src/roi/follow/line-costs.ts";
import { type LevelTool, levelTools } from "../../level/level-tools.ts";
import { useMessages } from "../../messages/use-messages.ts";
import { CommandButton } from "../../state/commands/command-button.tsx";
import { useSession } from "../../state/session/slice-session-context.ts";
import { brushRadii, discToolNames, toolNames } from "../../state/work/workbench.ts";
import "./tool-strip.css";

interface ToolStripProps {
  /** The tool of the sagittal slice, while the level is looked for. */
  readonly levelTool: LevelTool | null;
}

/** The tools of the mouse, beside the slice. */
export function ToolStrip({ levelTool }: ToolStripProps) {
  const { workbench, changeWorkbench } = useSession();
  const { tool, brushRadius, followed } = workbench;
  const { t } = useMessages();
  if (levelTool !== null) {
    return (
      <div className="tool-strip" role="toolbar" aria-label={t("tools.title")} aria-orientation="vertical">
        {levelTools.map((name) => (
          <CommandButton key={name} id={`level-${name}`} icon={name} pressed={name === levelTool} />
        ))}
      </div>
    );
  }
  return (
    <div className="tool-strip" role="toolbar" aria-label={t("tools.title")} aria-orientation="vertical">
      {toolNames.map((name) => (
        <CommandButton key={name} id={`tool-${name}`} icon={name} pressed={name === tool} />
      ))}
      {discToolNames.includes(tool) && (
        <input
          className="brush-radius"
          type="number"
          data-testid="brush-radius"
          aria-label={t("tools.brushRadius")}
          title={t("tools.brushRadius")}
          min={brushRadii.smallest}
          max={brushRadii.largest}
          value={brushRadius}
          onChange={(event) =>
            changeWorkbench({ kind: "brush-radius", radius: event.target.valueAsNumber || brushRadius })
          }
        />
      )}
      {tool === "livewire" && (
        <select
          className="followed-line"
          data-testid="followed-line"
          aria-label={t("tools.followed")}
          title={t("tools.followed")}
          value={followed}
          onChange={(event) => {
            const line = followedLines.find((one) => one === event.target.value);
            if (line !== undefined) changeWorkbench({ kind: "followed", line });
          }}
        >
          {followedLines.map((line) => (
            <option key={line} value={line}>
              {t(`tools.followed.${line}`)}
            </option>
          ))}
        </select>
      )}
      <hr />
      {(["mirror", "smooth", "simplify", "join"] as const).map((id) => (
        <CommandButton key={id} id={id} icon={id} />
      ))}
    </div>
  );
}
