import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Icon, type IconName } from "./icon.tsx";
import "./menu-button.css";

/** One entry of a menu; without `onChoose` it cannot be chosen at the moment. */
export interface MenuEntry {
  readonly id: string;
  readonly text: string;
  readonly onChoose: (() => void) | undefined;
  /** Of one of several choices: whether it is the one that holds. */
  readonly checked?: boolean;
  /** Whether a line is above it. */
  readonly separated?: boolean;
}

interface MenuButtonProps {
  readonly testid: string;
  readonly text: string;
  readonly entries: readonly MenuEntry[];
  /** Stands above the entries. */
  readonly hint?: string;
  /** In place of the text, which is then its name and tooltip. */
  readonly icon?: IconName;
}

const keySteps: { readonly [key: string]: (at: number, count: number) => number } = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * A button that opens a short list of commands, worked by arrows, Home and End. Choosing one, Escape, or leaving it
 * closes the list.
 */
export function MenuButton({ testid, text, entries, hint, icon }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const possible = () => [...(list.current?.querySelectorAll<HTMLElement>("button:enabled") ?? [])];
  useEffect(() => {
    if (!open) return;
    const choices = [...(list.current?.querySelectorAll<HTMLElement>("button:enabled") ?? [])];
    (choices.find((choice) => choice.ariaChecked === "true") ?? choices[0])?.focus();
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.ctrlKey || event.metaKey) return;
    // The keys of an open menu are its own.
    event.stopPropagation();
    if (event.key === "Escape") {
      setOpen(false);
      button.current?.focus();
    }
    const choices = possible();
    const step = keySteps[event.key];
    if (step === undefined || choices.length === 0) return;
    event.preventDefault();
    choices[step(choices.indexOf(document.activeElement as HTMLElement), choices.length)]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of the button and of the list within
    <div
      className="menu"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={onKeyDown}
    >
      <button
        ref={button}
        type="button"
        className={icon === undefined ? "menu-opener" : "tool-button"}
        data-testid={testid}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        aria-label={icon && text}
        title={icon && text}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" || open) return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(true);
        }}
      >
        {icon === undefined ? text : <Icon name={icon} />}
      </button>
      <div className="menu-list" hidden={!open}>
        {hint !== undefined && <p className="hint">{hint}</p>}
        <div ref={list} role="menu" id={id} aria-label={text}>
          {entries.map(({ id: entry, text: words, onChoose, checked, separated }) => (
            <button
              key={entry}
              type="button"
              {...(checked === undefined
                ? { role: "menuitem" }
                : { role: "menuitemradio", "aria-checked": checked })}
              className={separated ? "separated" : undefined}
              data-testid={entry}
              tabIndex={-1}
              disabled={onChoose === undefined}
              onClick={() => {
                setOpen(false);
                button.current?.focus();
                onChoose?.();
              }}
            >
              {words}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
