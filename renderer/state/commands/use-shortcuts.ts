import { useEffect, useRef } from "react";
import type { CommandTable } from "./command-id.ts";
import { commandOfKey } from "./shortcuts.ts";

const typesText = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.type !== "checkbox";

/** Keys that work the control which has the focus: Enter a button, arrows a list. Letters choose no list entry here. */
const belongsToControl = ({ key, target }: KeyboardEvent) =>
  (key === "Enter" && target instanceof HTMLElement && target.matches("button, summary")) ||
  (/^(Arrow|Home|End|Page|Enter)/.test(key) && target instanceof HTMLSelectElement);

/** Carries out the commands of the keys pressed anywhere but in a field that takes text. */
export function useShortcuts(commands: CommandTable): void {
  const current = useRef(commands);
  current.current = commands;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOfKey(event);
      const inField = typesText(event.target) && !event.ctrlKey && !event.metaKey;
      if (command === null || inField || belongsToControl(event)) return;
      const carryOut = current.current[command];
      if (carryOut === undefined) return;
      event.preventDefault();
      carryOut();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
