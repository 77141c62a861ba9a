import { useEffect, useRef } from "react";
import { useMessages } from "../../messages/use-messages.ts";
import { shortcutGroups, shortcutLabel, shortcuts } from "../../state/commands/shortcuts.ts";
import { ConventionsFigure } from "./conventions-figure.tsx";
import "./shortcut-help.css";

const mouse = [
  "wheel",
  "ctrlWheel",
  "right",
  "middle",
  "shiftDraw",
  "shiftPaint",
  "doubleClick",
  "altClick",
] as const;

/** The sheet of all keys and mouse gestures, and of the two conventions of outlines. */
export function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="help"
      data-testid="help"
      onClose={onClose}
      onKeyDown={(event) => event.key === "?" && onClose()}
    >
      <header>
        <h2>{t("help.title")}</h2>
        <button type="button" className="quiet" onClick={onClose}>
          {t("help.close")}
        </button>
      </header>
      <div className="help-columns">
        {shortcutGroups.map((group) => (
          <section key={group}>
            <h3>{t(`help.group.${group}`)}</h3>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map((shortcut) => (
                  <div key={shortcut.command}>
                    <dt>
                      <kbd>{shortcutLabel(shortcut)}</kbd>
                    </dt>
                    <dd>{t(`command.${shortcut.command}`)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{t("help.group.mouse")}</h3>
          <dl>
            {mouse.map((gesture) => (
              <div key={gesture}>
                <dt>
                  <kbd>{t(`help.keys.${gesture}`)}</kbd>
                </dt>
                <dd>{t(`help.mouse.${gesture}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <ConventionsFigure />
    </dialog>
  );
}
