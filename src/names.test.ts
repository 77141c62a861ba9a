import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

/** Names that the window has, too, each with why it may: a component has the name of what it shows. */
const alsoInTheWindow: { readonly [name: string]: string } = {
  ModelCard: "the component shows the card",
  OpenProject: "the project that is open, as the main process and as the window knows it",
  Sensitivity: "the component shows it",
  SliceStore: "pixels kept by the engine, and what the window shows of them",
  createSliceStore: "as SliceStore",
  outlinePath: "SVG in pixels of the figure, and in those of the viewport",
  projectRepeats: "the repeats stored, and their calls from the window",
  readTable: "the table's reader, and its call with the window's decoders",
  worklistColumns: "columns of the table exported, and of the list shown",
};

const exported = new Map<string, string[]>();
for (const room of ["src", "electron", "renderer"]) {
  for (const name of readdirSync(join(root, room), { recursive: true }).map(String)) {
    const path = `${room}/${name.replaceAll("\\", "/")}`;
    if (!/\.tsx?$/.test(path) || /\.test\.tsx?$|^src\/library\/|^renderer\/testing\//.test(path)) continue;
    const source = readFileSync(join(root, path), "utf8");
    const declared = /^export (?:async )?(?:const|function\*?|class|interface|type|enum) (\w+)/gm;
    for (const name of new Set([...source.matchAll(declared)].map((match) => match[1] ?? ""))) {
      exported.set(name, [...(exported.get(name) ?? []), path]);
    }
  }
}
const shared = [...exported].filter(([, paths]) => paths.length > 1);

it("no two files of src export the same name", () => {
  const inSrc = ([, paths]: [string, string[]]) => paths.filter((path) => path.startsWith("src/")).length > 1;
  expect(shared.filter(inSrc)).toEqual([]);
});

it("a name that src, main process and window share is one of those listed", () => {
  expect(shared.filter(([name]) => !(name in alsoInTheWindow))).toEqual([]);
});

it("every name listed is still shared", () => {
  const names = shared.map(([name]) => name);
  expect(Object.keys(alsoInTheWindow).filter((name) => !names.includes(name))).toEqual([]);
});
