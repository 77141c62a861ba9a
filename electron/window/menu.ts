import { app, Menu, type MenuItemConstructorOptions } from "electron";
import { fillText } from "../../src/base/language.ts";
import type { MenuCommand, Settings } from "../../src/desktop-api.ts";
import { textSizes, themes } from "../../src/study/case/settings.ts";
import { menuLabels } from "./menu-labels.ts";

const accelerators: Readonly<Partial<Record<MenuCommand, string>>> = {
  "open-files": "CommandOrControl+O",
  "open-folder": "CommandOrControl+Shift+O",
  "save-case": "CommandOrControl+S",
  "import-rois": "CommandOrControl+I",
  "export-csv": "CommandOrControl+E",
  "print-report": "CommandOrControl+P",
  undo: "CommandOrControl+Z",
  redo: "CommandOrControl+Shift+Z",
  "text-100": "CommandOrControl+Alt+0",
  "text-125": "CommandOrControl+Alt+=",
  "text-150": "CommandOrControl+Alt+Shift+=",
};

/**
 * Sets the application's menu in the language of the settings. Its commands are sent to the window, which gets each key first:
 * a key that the page has handled (preventDefault) does not reach the menu.
 */
export function setMenu(
  { language, theme = "dark", textSize = 100 }: Settings,
  tell: (command: MenuCommand) => void,
): void {
  const label = (name: keyof typeof menuLabels) => fillText(menuLabels[name], language);
  const command = (name: MenuCommand): MenuItemConstructorOptions => {
    const accelerator = accelerators[name];
    return {
      label: label(name),
      click: () => tell(name),
      ...(accelerator === undefined ? {} : { accelerator }),
    };
  };
  const choice = (name: MenuCommand, checked: boolean): MenuItemConstructorOptions => ({
    ...command(name),
    type: "radio",
    checked,
  });
  const separator: MenuItemConstructorOptions = { type: "separator" };
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ label: label("developerTools"), role: "toggleDevTools" }];

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: label("file"),
        submenu: [
          command("open-files"),
          command("open-folder"),
          command("open-case"),
          separator,
          command("new-project"),
          command("open-project"),
          separator,
          command("import-rois"),
          command("save-case"),
          {
            label: label("export"),
            submenu: [
              command("export-csv"),
              command("export-figure"),
              separator,
              command("export-roiset"),
              command("export-seg"),
              command("export-rtstruct"),
              command("export-nifti"),
              separator,
              command("export-sr"),
            ],
          },
          command("print-report"),
          separator,
          { label: label("quit"), role: "quit" },
        ],
      },
      {
        label: label("edit"),
        submenu: [
          command("undo"),
          command("redo"),
          separator,
          { label: label("cut"), role: "cut" },
          { label: label("copy"), role: "copy" },
          { label: label("paste"), role: "paste" },
        ],
      },
      {
        label: label("draw"),
        submenu: [
          command("tool-freehand"),
          command("tool-polygon"),
          command("tool-spline"),
          command("tool-livewire"),
          separator,
          command("tool-edit"),
          command("tool-septum"),
          command("tool-brush"),
          command("tool-smart"),
          command("tool-fill"),
          command("tool-cut"),
          separator,
          command("smooth"),
          command("simplify"),
          command("join"),
          command("mirror"),
        ],
      },
      {
        label: label("view"),
        submenu: [
          command("level"),
          command("level-confirm"),
          separator,
          command("page-viewer"),
          command("page-worklist"),
          command("page-statistics"),
          command("page-risk"),
          separator,
          {
            label: label("theme"),
            submenu: themes.map((one) => choice(`theme-${one}`, one === theme)),
          },
          {
            label: label("textSize"),
            submenu: textSizes.map((one) => choice(`text-${one}`, one === textSize)),
          },
          separator,
          { label: label("fullScreen"), role: "togglefullscreen" },
          ...developer,
        ],
      },
    ]),
  );
}
