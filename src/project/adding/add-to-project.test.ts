import { afterEach, beforeEach, expect, it } from "vitest";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { memoryProject } from "../../node/project-file/memory-project.ts";
import { sampleCase, sampleSlice } from "../../node/project-file/sample-work.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import type { ProjectStore } from "../project-store.ts";
import { addToProject } from "./add-to-project.ts";
import type { SliceToAdd } from "./slice-to-add.ts";

const by = { reader: "Wang", at: "2026-01-31T08:15:00.000Z" };
const slices = [1, 2].map(sampleSlice);
const [one, two] = slices.map(({ id }) => id) as [string, string];

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
}

let store: ProjectStore;
let rows: Map<string, WorklistRow>;
beforeEach(() => {
  store = got(memoryProject("Study", by));
  rows = new Map();
});
afterEach(() => store.close());

async function add(...given: readonly SliceToAdd[]) {
  const changed = (told: readonly WorklistRow[]) => {
    for (const row of told) rows.set(row.id, row);
  };
  const added = got(await addToProject(store, given, { by, language: "en", changed }));
  // The rows reported are all that has become of them.
  expect(new Map(got(store.rows()).map((row) => [row.id, row]))).toEqual(rows);
  return added;
}
const [first, second] = slices.map((slice): SliceToAdd => ({ slice })) as [SliceToAdd, SliceToAdd];

it("a slice that is given twice or is there before is added once", async () => {
  expect((await add(first, first)).fresh).toEqual([one]);
  const again = await add(second, first);
  expect(again.fresh).toEqual([two]);
  expect(again).toMatchObject({ added: 1, present: 1 });
});

it("begins with the recipe, and with the doubt as a flag, which is not set again once a reader took it away", async () => {
  const { recipe } = sampleCase(1);
  const doubted: SliceToAdd = { ...first, recipe, doubt: issue("level-lone-slice") };
  await add(doubted);
  expect(rows.get(one)).toMatchObject({ state: "new", versions: 1, outlined: false });
  expect(rows.get(one)?.flaggedBecause).toContain("[level-lone-slice]");
  for (const row of got(store.setFlag([one], null, by))) rows.set(row.id, row);
  await add(doubted);
  expect(rows.get(one)?.flaggedBecause).toBeUndefined();
  expect(rows.get(one)?.versions).toBe(1);
});

it("what was stopped is finished by adding again: the doubts of slices that it did not reach become flags", async () => {
  const stopped = new AbortController();
  stopped.abort();
  const doubted: SliceToAdd = { ...first, doubt: issue("level-lone-slice") };
  const begun = await addToProject(store, [doubted], { by, language: "en", signal: stopped.signal });
  expect(begun.issues.map(({ code }) => code)).toEqual(["project-add-stopped"]);
  expect(got(store.rows())[0]?.flaggedBecause).toBeUndefined();

  await add(doubted);
  expect(rows.get(one)).toMatchObject({ versions: 0 });
  expect(rows.get(one)?.flaggedBecause).toContain("[level-lone-slice]");
  for (const row of got(store.setFlag([one], null, by))) rows.set(row.id, row);
  await add(doubted);
  expect(rows.get(one)?.flaggedBecause).toBeUndefined();
});

it("takes work over where the project has none, and leaves the project's own", async () => {
  for (const row of got(store.addSlices([slices[1]!], by))) rows.set(row.id, row);
  rows.set(two, got(store.writeCase(two, sampleCase(2, 7), "drawn", by)));
  const found = async (number: number) =>
    success({ versions: [{ work: sampleCase(number), reason: "from a batch" }], picture: Uint8Array.of(1) });
  const added = await add({ ...first, work: () => found(1) }, { ...second, work: () => found(2) });
  expect(added).toEqual({ fresh: [one], added: 1, present: 1, withWork: 1, workKept: 1, flagged: 0 });
  expect(rows.get(one)).toMatchObject({ versions: 1, outlined: true });
  expect(got(store.picture(one))).toEqual(Uint8Array.of(1));
  expect(got(store.latestCase(two))?.rois).toEqual(sampleCase(2, 7).rois);
});

it("a slice whose work cannot be read is added without it, and the reason names its file", async () => {
  const added = await addToProject(
    store,
    [{ ...first, work: async () => failure(issue("case-unreadable")) }],
    { by, language: "en" },
  );
  expect(got(added)).toMatchObject({ added: 1, withWork: 0 });
  expect(added.issues.map(({ code, path }) => [code, path])).toEqual([["case-unreadable", slices[0]!.path]]);
});
