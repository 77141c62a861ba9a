import type { CommandId } from "./command-id.ts";

export const shortcutGroups = ["file", "draw", "region", "level", "view", "worklist", "threshold"] as const;
export type ShortcutGroup = (typeof shortcutGroups)[number];

/** A key (KeyboardEvent.key, letters in lower case) with the modifiers that must be held. */
export interface Shortcut {
  readonly command: CommandId;
  readonly group: ShortcutGroup;
  readonly key: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
}

const plain = (group: ShortcutGroup, command: CommandId, key: string): Shortcut => ({ command, group, key });
const control = (group: ShortcutGroup, command: CommandId, key: string): Shortcut => ({
  ...plain(group, command, key),
  ctrl: true,
});
const shifted = (group: ShortcutGroup, command: CommandId, key: string): Shortcut => ({
  ...plain(group, command, key),
  shift: true,
});

/** All keys, in the order the help shows them. */
export const shortcuts: readonly Shortcut[] = [
  control("file", "open-files", "o"),
  { ...control("file", "open-folder", "o"), shift: true },
  control("file", "save-case", "s"),
  control("file", "export-csv", "e"),
  control("file", "print-report", "p"),
  control("file", "import-rois", "i"),
  plain("draw", "draw-by-model", "d"),
  shifted("draw", "redraw-by-model", "d"),
  plain("draw", "tool-freehand", "f"),
  plain("draw", "tool-polygon", "p"),
  plain("draw", "tool-spline", "c"),
  plain("draw", "tool-livewire", "i"),
  plain("draw", "tool-edit", "v"),
  plain("draw", "tool-septum", "q"),
  plain("draw", "tool-brush", "b"),
  plain("draw", "tool-smart", "u"),
  plain("draw", "tool-fill", "o"),
  shifted("draw", "tool-cut", "x"),
  plain("draw", "brush-smaller", "-"),
  plain("draw", "brush-larger", "="),
  plain("draw", "mirror", "m"),
  shifted("draw", "smooth", "s"),
  shifted("draw", "simplify", "v"),
  shifted("draw", "join", "j"),
  plain("draw", "vertex-previous", ","),
  plain("draw", "vertex-next", "."),
  shifted("draw", "nudge-left", "ArrowLeft"),
  shifted("draw", "nudge-right", "ArrowRight"),
  shifted("draw", "nudge-up", "ArrowUp"),
  shifted("draw", "nudge-down", "ArrowDown"),
  plain("draw", "finish", "Enter"),
  plain("draw", "cancel", "Escape"),
  plain("draw", "delete", "Delete"),
  control("draw", "undo", "z"),
  { ...control("draw", "redo", "z"), shift: true },
  plain("region", "region-1", "1"),
  plain("region", "region-2", "2"),
  plain("region", "region-3", "3"),
  plain("region", "region-4", "4"),
  plain("region", "region-5", "5"),
  plain("region", "region-6", "6"),
  plain("region", "region-7", "7"),
  shifted("view", "view-A", "a"),
  shifted("view", "view-B", "b"),
  shifted("view", "view-C", "c"),
  plain("level", "level", "l"),
  plain("level", "level-confirm", "y"),
  plain("level", "level-vertebra", "n"),
  plain("level", "level-endplate", "e"),
  plain("level", "level-crosshair", "x"),
  plain("view", "page-risk", "r"),
  plain("view", "page-statistics", "s"),
  plain("view", "tool-window", "w"),
  plain("view", "tool-zoom", "z"),
  plain("view", "tool-pan", "h"),
  plain("view", "previous-slice", "ArrowUp"),
  plain("view", "next-slice", "ArrowDown"),
  plain("view", "first-slice", "Home"),
  plain("view", "last-slice", "End"),
  control("view", "zoom-in", "="),
  control("view", "zoom-out", "-"),
  control("view", "fit", "0"),
  plain("view", "reset-window", "0"),
  plain("view", "help", "?"),
  plain("worklist", "page-worklist", "t"),
  plain("worklist", "row-next", "j"),
  plain("worklist", "row-previous", "k"),
  plain("worklist", "row-check", "a"),
  shifted("worklist", "row-flag", "f"),
  shifted("worklist", "row-reject", "r"),
  plain("worklist", "repeat-finish", "g"),
  plain("threshold", "threshold-down", "["),
  plain("threshold", "threshold-up", "]"),
  plain("threshold", "threshold-down-10", "{"),
  plain("threshold", "threshold-up-10", "}"),
];

interface PressedKey {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const alternatives: { readonly [key: string]: string } = {
  Backspace: "Delete",
  PageUp: "ArrowUp",
  PageDown: "ArrowDown",
  ArrowLeft: "ArrowUp",
  ArrowRight: "ArrowDown",
  "+": "=",
};

/** The command of a pressed key; symbols carry their own Shift, letters are distinguished by it. */
export function commandOfKey(pressed: PressedKey): CommandId | null {
  if (pressed.altKey) return null;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  const of = (wanted: string) => {
    const symbol = !/^([a-z]|[A-Z]\w+)$/.test(wanted);
    return shortcuts.find(
      (shortcut) =>
        shortcut.key === wanted &&
        (shortcut.ctrl ?? false) === (pressed.ctrlKey || pressed.metaKey) &&
        (symbol || (shortcut.shift ?? false) === pressed.shiftKey),
    );
  };
  const found = of(key) ?? of(alternatives[key] ?? key);
  return found?.command ?? null;
}

const symbols: { readonly [key: string]: string } = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  Delete: "Del",
  "=": "+",
};

/** A shortcut as it is printed: `Ctrl+Shift+Z`. */
export function shortcutLabel(shortcut: Shortcut): string {
  const key =
    symbols[shortcut.key] ?? (shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key);
  return [shortcut.ctrl ? "Ctrl" : "", shortcut.shift ? "Shift" : "", key].filter(Boolean).join("+");
}

/** The first key of a command, printed; empty where it has none. */
export function keyOf(command: CommandId): string {
  const found = shortcuts.find((shortcut) => shortcut.command === command);
  return found === undefined ? "" : shortcutLabel(found);
}
