import { type LevelTool, levelTools } from "../../level/use-level.ts";
import { useMessages } from "../../messages/use-messages.ts";
import { CommandButton } from "../../state/commands/command-button.tsx";
import type { CommandTable } from "../../state/commands/command-id.ts";
import { brushRadii, type ToolName, toolNames } from "../../state/work/workbench.ts";

interface ToolStripProps {
  readonly commands: CommandTable;
  readonly tool: ToolName;
  /** The tool of the sagittal slice, while the level is looked for. */
  readonly levelTool: LevelTool | null;
  readonly brushRadius: number;
  readonly onBrushRadius: (radius: number) => void;
}

/** The tools of the mouse, beside the slice. */
export function ToolStrip({ commands, tool, levelTool, brushRadius, onBrushRadius }: ToolStripProps) {
  const { t } = useMessages();
  if (levelTool !== null) {
    return (
      <div className="tool-strip" role="toolbar" aria-label={t("tools.title")} aria-orientation="vertical">
        {levelTools.map((name) => (
          <CommandButton
            key={name}
            id={`level-${name}`}
            icon={name}
            pressed={name === levelTool}
            commands={commands}
          />
        ))}
      </div>
    );
  }
  return (
    <div className="tool-strip" role="toolbar" aria-label={t("tools.title")} aria-orientation="vertical">
      {toolNames.map((name) => (
        <CommandButton
          key={name}
          id={`tool-${name}`}
          icon={name}
          pressed={name === tool}
          commands={commands}
        />
      ))}
      {tool === "brush" && (
        <input
          className="brush-radius"
          type="number"
          data-testid="brush-radius"
          aria-label={t("tools.brushRadius")}
          title={t("tools.brushRadius")}
          min={brushRadii.smallest}
          max={brushRadii.largest}
          value={brushRadius}
          onChange={(event) => onBrushRadius(event.target.valueAsNumber || brushRadius)}
        />
      )}
      <hr />
      <CommandButton id="mirror" icon="mirror" commands={commands} />
    </div>
  );
}
