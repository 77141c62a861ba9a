import type { ReactNode } from "react";
import { useSettings } from "./settings-context.ts";
import "./collapsible-panel.css";

/** Whether a panel is open, kept with the settings, and what opens and collapses it. */
export function useCollapsed(id: string): readonly [open: boolean, toggle: () => void] {
  const { settings, change } = useSettings();
  const collapsed = settings.collapsed ?? [];
  const open = !collapsed.includes(id);
  return [
    open,
    () => change({ collapsed: open ? [...collapsed, id] : collapsed.filter((other) => other !== id) }),
  ];
}

interface CollapsiblePanelProps {
  readonly id: string;
  readonly title: string;
  /** Beside the title while the panel is open. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

/** A panel whose title collapses it to one line. */
export function CollapsiblePanel({ id, title, head, children }: CollapsiblePanelProps) {
  const [open, toggle] = useCollapsed(id);
  return (
    <section className="panel" data-open={open} aria-label={title}>
      <header className="panel-title">
        <h2>
          <button
            type="button"
            className="panel-toggle"
            data-testid={`collapse-${id}`}
            aria-expanded={open}
            onClick={toggle}
          >
            {title}
          </button>
        </h2>
        {open && head}
      </header>
      {open && children}
    </section>
  );
}
