import { type BrowserWindow, dialog, type FileFilter, type SaveDialogReturnValue } from "electron";
import { fillText, type Language, type Text } from "../../src/base/language.ts";

const texts = {
  files: { en: "Open files", "zh-CN": "打开文件" },
  folder: { en: "Open a folder", "zh-CN": "打开文件夹" },
  openCase: { en: "Open a case", "zh-CN": "打开病例" },
  importRois: { en: "Import outlines", "zh-CN": "导入轮廓" },
  save: { en: "Save", "zh-CN": "保存" },
  cases: { en: "Paraspine cases", "zh-CN": "Paraspine 病例" },
  openTable: { en: "Open a table", "zh-CN": "打开表格" },
  tables: { en: "Tables", "zh-CN": "表格" },
  exportFolder: { en: "Export into a folder", "zh-CN": "导出到文件夹" },
  openProject: { en: "Open a project", "zh-CN": "打开项目" },
  newProject: { en: "New project", "zh-CN": "新建项目" },
  newProjectName: { en: "Study", "zh-CN": "研究" },
  projects: { en: "Paraspine projects", "zh-CN": "Paraspine 项目" },
  outlines: { en: "Outlines", "zh-CN": "轮廓" },
  all: { en: "All files", "zh-CN": "所有文件" },
} as const satisfies Record<string, Text>;

const projectEnding = "paraspine";

/** The native dialogs of one window, in the reader's language. Each answers null where it was cancelled. */
export class Dialogs {
  readonly #window: BrowserWindow;
  readonly #language: () => Language;
  readonly #chosen: (paths: readonly string[]) => void;

  /** @param chosen gets every path that a person chose */
  constructor(window: BrowserWindow, language: () => Language, chosen: (paths: readonly string[]) => void) {
    this.#window = window;
    this.#language = language;
    this.#chosen = chosen;
  }

  inputs(kind: "files" | "folder"): Promise<readonly string[] | null> {
    return kind === "folder"
      ? this.#open("folder", ["openDirectory", "multiSelections"], [])
      : this.#open("files", ["openFile", "multiSelections"], []);
  }

  async caseFile(): Promise<string | null> {
    const filters = [{ name: this.#text("cases"), extensions: ["json"] }, this.#anything()];
    return (await this.#open("openCase", ["openFile"], filters))?.[0] ?? null;
  }

  async outlineFile(): Promise<string | null> {
    const outlines = { name: this.#text("outlines"), extensions: ["roi", "zip", "json", "dcm", "nii", "gz"] };
    return (await this.#open("importRois", ["openFile"], [outlines, this.#anything()]))?.[0] ?? null;
  }

  async tableFile(): Promise<string | null> {
    const tables = { name: this.#text("tables"), extensions: ["csv", "tsv", "txt", "xlsx", "json"] };
    return (await this.#open("openTable", ["openFile"], [tables]))?.[0] ?? null;
  }

  async folder(): Promise<string | null> {
    return (await this.#open("exportFolder", ["openDirectory", "createDirectory"], []))?.[0] ?? null;
  }

  async projectFile(): Promise<string | null> {
    const filters = [{ name: this.#text("projects"), extensions: [projectEnding] }, this.#anything()];
    return (await this.#open("openProject", ["openFile"], filters))?.[0] ?? null;
  }

  /** Where to make a project. */
  async newProject(): Promise<string | null> {
    const chosen = await dialog.showSaveDialog(this.#window, {
      title: this.#text("newProject"),
      defaultPath: `${this.#text("newProjectName")}.${projectEnding}`,
      filters: [{ name: this.#text("projects"), extensions: [projectEnding] }],
    });
    return this.#target(chosen);
  }

  /** Where to write a file; `suggestion` is its name with its extension. */
  async target(suggestion: string): Promise<string | null> {
    const extension = suggestion.slice(suggestion.lastIndexOf(".") + 1);
    const chosen = await dialog.showSaveDialog(this.#window, {
      title: this.#text("save"),
      defaultPath: suggestion,
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    });
    return this.#target(chosen);
  }

  async #open(
    title: keyof typeof texts,
    properties: ("openFile" | "openDirectory" | "multiSelections" | "createDirectory")[],
    filters: FileFilter[],
  ): Promise<readonly string[] | null> {
    const chosen = await dialog.showOpenDialog(this.#window, {
      title: this.#text(title),
      properties,
      filters,
    });
    if (chosen.canceled || chosen.filePaths.length === 0) return null;
    this.#chosen(chosen.filePaths);
    return chosen.filePaths;
  }

  #target({ canceled, filePath }: SaveDialogReturnValue): string | null {
    if (canceled || filePath === "") return null;
    this.#chosen([filePath]);
    return filePath;
  }

  #anything(): FileFilter {
    return { name: this.#text("all"), extensions: ["*"] };
  }

  #text(name: keyof typeof texts): string {
    return fillText(texts[name], this.#language());
  }
}
