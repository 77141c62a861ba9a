import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { StagedFolder } from "./staged-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "paraspine-staged-"));
afterAll(() => rmSync(folder, { recursive: true }));
const target = join(folder, "cases");

const filesIn = (path: string) =>
  Object.fromEntries(
    readdirSync(path, { withFileTypes: true }).map((entry) => [
      entry.name,
      entry.isDirectory() ? "folder" : readFileSync(join(path, entry.name), "utf8"),
    ]),
  );

async function write(files: Readonly<Record<string, string>>) {
  const staged = await StagedFolder.open(target, "LIST");
  if (!staged.ok) throw new Error(staged.issues[0].message);
  for (const [name, content] of Object.entries(files)) await staged.value.write(name, content);
  return staged.value.finish("list");
}

beforeEach(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => mkdirSync(folder));

it("a new export replaces the files of its names and leaves the others", async () => {
  await write({ a: "1", b: "1" });
  writeFileSync(join(target, "mine"), "own");
  expect(await write({ a: "2" })).toMatchObject({ ok: true, value: { others: 2 } });
  expect(filesIn(target)).toEqual({ a: "2", b: "1", mine: "own", LIST: "list" });
  expect(readdirSync(folder)).toEqual(["cases"]);
});

it("a folder with sub-folders keeps them", async () => {
  await write({ a: "1" });
  mkdirSync(join(target, "own"));
  await write({ a: "2" });
  expect(filesIn(target)).toEqual({ a: "2", own: "folder", LIST: "list" });
});

it("an earlier export that a kill left aside is put back first", async () => {
  await write({ a: "1", b: "1" });
  renameSync(target, join(folder, ".cases.00000000-0000-4000-8000-000000000000.replaced"));
  await write({ a: "2" });
  expect(filesIn(target)).toEqual({ a: "2", b: "1", LIST: "list" });
  expect(readdirSync(folder)).toEqual(["cases"]);
});
