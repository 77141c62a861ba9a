import { languages } from "../../../src/base/language.ts";
import { useMessages } from "../../messages/use-messages.ts";
import { CommandButton } from "../../state/commands/command-button.tsx";
import { useSession } from "../../state/session/slice-session-context.ts";
import { useSettings } from "../../state/settings-context.ts";
import { views } from "../../state/work/workbench.ts";
import type { IconName } from "../../ui/icon.tsx";
import type { Page } from "../pages/use-pages.ts";
import { AppearanceMenu } from "./appearance-menu.tsx";

interface TopBarProps {
  /** Whether the risk page is open. */
  readonly risk: boolean;
  /** The page that is over the slice. */
  readonly page: Page | null;
}

const groups = [
  [
    ["open-files", "file"],
    ["open-folder", "folder"],
    ["open-case", "file"],
    ["import-rois", "import"],
  ],
  [["save-case", "save"]],
  [
    ["export-csv", "table"],
    ["export-roiset", "outline"],
    ["export-figure", "picture"],
    ["print-report", "report"],
  ],
] as const satisfies readonly (readonly (readonly [string, IconName])[])[];

const pages = [
  ["viewer", "viewer"],
  ["worklist", "worklist"],
  ["statistics", "statistics"],
  ["risk", "risk"],
] as const satisfies readonly (readonly [string, IconName])[];

/** The pages, files, views, and how the window looks. */
export function TopBar({ risk, page }: TopBarProps) {
  const { view, mode } = useSession().workbench;
  const { change } = useSettings();
  const { t, language } = useMessages();
  const current = page ?? (risk ? "risk" : "viewer");
  return (
    <header className="top-bar">
      <h1 className="unseen">{t(`toolbar.page-${current}`)}</h1>
      <nav className="group" aria-label={t("pages.title")}>
        {pages.map(([name, icon]) => (
          <CommandButton
            key={name}
            id={`page-${name}`}
            icon={icon}
            text={t(`toolbar.page-${name}`)}
            pressed={name === current}
          />
        ))}
      </nav>
      {groups.map((group) => (
        <div key={group[0][0]} className="group">
          {group.map(([id, icon]) => (
            <CommandButton key={id} id={id} icon={icon} text={t(`toolbar.${id}`)} />
          ))}
        </div>
      ))}
      <div className="group">
        <CommandButton id="undo" icon="undo" />
        <CommandButton id="redo" icon="redo" />
      </div>
      <div className="group">
        <CommandButton id="level" icon="level" text={t("toolbar.level")} pressed={mode === "level"} />
      </div>
      <fieldset className="segments views" aria-label={t("viewer.view")}>
        {views.map((one) => (
          <CommandButton key={one} id={`view-${one}`} text={one} pressed={one === view} />
        ))}
      </fieldset>
      <div className="group end">
        <AppearanceMenu />
        <select
          data-testid="language"
          aria-label={t("language.label")}
          value={language}
          onChange={(event) => {
            const chosen = languages.find((one) => one === event.target.value);
            if (chosen !== undefined) change({ language: chosen });
          }}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {t(`language.${one}`)}
            </option>
          ))}
        </select>
        <CommandButton id="help" icon="help" />
      </div>
    </header>
  );
}
