import type { CommandTable } from "../state/commands/command-id.ts";
import { levelTools } from "./level-tools.ts";
import type { Level } from "./use-level.ts";

/**
 * What the keys and buttons do while the level is looked for.
 *
 * @param onLeave goes back to measuring
 */
export function levelCommands({ series, marks, hand, result }: Level, onLeave: () => void): CommandTable {
  const busy = hand.pending !== null || hand.menu !== null;
  return {
    undo: marks.undo,
    redo: marks.redo,
    delete: marks.shown.marked === undefined ? undefined : () => marks.mark({ kind: "delete-endplate" }),
    "level-confirm": result.confirm,
    cancel: busy ? hand.letGo : onLeave,
    ...Object.fromEntries(
      levelTools.map((tool) => [`level-${tool}`, series.sameFrame ? () => hand.choose(tool) : undefined]),
    ),
  };
}
