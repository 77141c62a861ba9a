import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from "electron";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Language } from "../../src/base/language.ts";
import { Dialogs } from "./dialogs.ts";
import { ifChosen } from "./if-chosen.ts";

// What the person does in the system's dialog; the dialog itself is the system's.
const person = vi.hoisted(() => ({
  opens: [] as string[],
  saves: "",
  cancels: false,
  shown: [] as (OpenDialogOptions | SaveDialogOptions)[],
}));
vi.mock("electron", () => ({
  dialog: {
    async showOpenDialog(_window: unknown, options: OpenDialogOptions) {
      person.shown.push(options);
      return { canceled: person.cancels, filePaths: person.cancels ? [] : person.opens };
    },
    async showSaveDialog(_window: unknown, options: SaveDialogOptions) {
      person.shown.push(options);
      return { canceled: person.cancels, filePath: person.cancels ? "" : person.saves };
    },
  },
}));

let language: Language;
let granted: string[];
let dialogs: Dialogs;

beforeEach(() => {
  Object.assign(person, { opens: ["/data/a"], saves: "/out/b.csv", cancels: false, shown: [] });
  language = "en";
  granted = [];
  dialogs = new Dialogs(
    {} as BrowserWindow,
    () => language,
    (paths) => granted.push(...paths),
  );
});

const opening = {
  files: () => dialogs.inputs("files"),
  folder: () => dialogs.inputs("folder"),
  caseFile: () => dialogs.caseFile(),
  outlineFile: () => dialogs.outlineFile(),
  tableFile: () => dialogs.tableFile(),
  exportFolder: () => dialogs.folder(),
  projectFile: () => dialogs.projectFile(),
} as const;
const saving = {
  newProject: () => dialogs.newProject(),
  target: () => dialogs.target("table.csv"),
} as const;

describe.each(Object.entries(opening))("%s", (_, open) => {
  it("gives what was chosen, and counts it as chosen", async () => {
    expect([await open()].flat()).toEqual(["/data/a"]);
    expect(granted).toEqual(["/data/a"]);
  });

  it("gives null where the person cancels, and nothing is chosen", async () => {
    person.cancels = true;
    expect(await open()).toBeNull();
    expect(granted).toEqual([]);
  });

  it("speaks the reader's language of now", async () => {
    await open();
    language = "zh-CN";
    await open();
    const [english, chinese] = person.shown.map(({ title, filters = [] }) =>
      [title, ...filters.map(({ name }) => name)].join(" "),
    );
    expect(english).not.toMatch(/[\u4e00-\u9fff]/);
    expect(chinese).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe.each(Object.entries(saving))("%s", (_, save) => {
  it("gives the path, and counts it as chosen", async () => {
    expect(await save()).toBe("/out/b.csv");
    expect(granted).toEqual(["/out/b.csv"]);
  });

  it("gives null where the person cancels", async () => {
    person.cancels = true;
    expect(await save()).toBeNull();
    expect(granted).toEqual([]);
  });
});

it("several files or folders can be opened at once, one Case only", async () => {
  person.opens = ["/a", "/b"];
  expect(await dialogs.inputs("files")).toEqual(["/a", "/b"]);
  expect(await dialogs.inputs("folder")).toEqual(["/a", "/b"]);
  await dialogs.caseFile();
  const multiple = person.shown.map((options) => (options as OpenDialogOptions).properties);
  expect(multiple.map((properties) => properties?.includes("multiSelections"))).toEqual([true, true, false]);
});

it("a target is suggested with its name and filtered by its ending", async () => {
  await dialogs.target("IM1.seg.dcm");
  expect(person.shown[0]).toMatchObject({
    defaultPath: "IM1.seg.dcm",
    filters: [{ name: "DCM", extensions: ["dcm"] }],
  });
});

it("what depends on an answer is done only where there is one", async () => {
  const done: string[] = [];
  const then = async (path: string) => {
    done.push(path);
    return { ok: true, value: path, issues: [] } as const;
  };
  expect(await ifChosen(Promise.resolve(null), then)).toMatchObject({ ok: true, value: null });
  expect(await ifChosen(Promise.resolve("/a"), then)).toMatchObject({ ok: true, value: "/a" });
  expect(done).toEqual(["/a"]);
});
