import { useRef } from "react";
import "./menu-button.css";

/** One entry of a menu; without `onChoose` it cannot be chosen at the moment. */
export interface MenuEntry {
  readonly id: string;
  readonly text: string;
  readonly onChoose: (() => void) | undefined;
}

interface MenuButtonProps {
  readonly testid: string;
  readonly text: string;
  readonly entries: readonly MenuEntry[];
  /** Stands above the entries. */
  readonly hint?: string;
}

/** A button that opens a short list of commands. Choosing one, Escape, or leaving it closes the list. */
export function MenuButton({ testid, text, entries, hint }: MenuButtonProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute("open");
  return (
    <details
      ref={menu}
      className="menu"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || menu.current?.open !== true) return;
        event.stopPropagation();
        close();
        menu.current.querySelector("summary")?.focus();
      }}
    >
      <summary data-testid={testid}>{text}</summary>
      <div className="menu-list">
        {hint !== undefined && <p className="hint">{hint}</p>}
        {entries.map(({ id, text: words, onChoose }) => (
          <button
            key={id}
            type="button"
            data-testid={id}
            disabled={onChoose === undefined}
            onClick={() => {
              close();
              onChoose?.();
            }}
          >
            {words}
          </button>
        ))}
      </div>
    </details>
  );
}
