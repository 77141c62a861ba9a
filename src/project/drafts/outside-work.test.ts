import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Result, success } from "../../base/result.ts";
import { type KeptCases, keptCasesIn } from "../../node/cases/kept-cases.ts";
import { createProject } from "../../node/project-file/open-project.ts";
import { sampleCase, sampleSlice } from "../../node/project-file/sample-work.ts";
import type { Case } from "../../study/case/case.ts";
import { answeringLater } from "../open/open-project.fixture.ts";
import type { ProjectStore } from "../project-store.ts";
import { ProjectRows } from "../worklist/project-rows.ts";
import { OutsideWork } from "./outside-work.ts";
import { ProjectDrafts } from "./project-drafts.ts";
import { workInCase } from "./work-in-case.ts";

const by = { reader: "Wang", at: "2026-01-31T08:15:00.000Z" };
const [first, second] = [sampleSlice(1), sampleSlice(2)];

let folder: string;
let store: ProjectStore;
let kept: KeptCases;
let project: { readonly rows: ProjectRows; readonly drafts: ProjectDrafts };
let outside: OutsideWork;

const value = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
};
/** What was drawn by hand, with a level that was confirmed. */
const drawn = (number: number, stroke = 0): Case => {
  const { result: _, ...work } = sampleCase(number, stroke);
  return { ...work, level: { confirmed: "hand" } };
};
const keptOf = async ({ image }: { readonly image: Case["image"] }) =>
  value(await kept.recall(image.sha256, image.frame ?? 1));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-outside-"));
  store = value(createProject(join(folder, "study.paraspine"), "Study", by));
  kept = keptCasesIn(join(folder, "kept"));
  const rows = new ProjectRows(value(store.addSlices([first!, second!], by)), () => undefined);
  const drafts = new ProjectDrafts({
    store: answeringLater(store),
    measure: async (work) => success(work),
    by: () => success(by),
    changed: (row) => rows.changed([row]),
  });
  project = { rows, drafts };
  outside = new OutsideWork(kept);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

it("work that was done before a slice was added is found, and taken over whole, as a version with a reason", async () => {
  value(await kept.keep(drawn(1)));
  const { id } = first!;
  expect(value(await outside.found(project, [id, second!.id]))).toEqual([
    { id, outlined: true, levelConfirmed: true, replaces: false },
  ]);
  expect(value(await outside.takeOver(project, [id]))).toBe(1);
  expect(workInCase(value(store.latestCase(id))!)).toBe(workInCase(drawn(1)));
  expect(project.rows.get(id)).toMatchObject({ state: "drawn", versions: 1, levelConfirmed: true });
  expect(value(store.caseVersions(id))[0]?.reason).toBe("imported from work outside the project");
  expect(value(await outside.found(project))).toEqual([]);
});

it("a project begins without it until it is asked for, and what is drawn blind leaves it as it was", async () => {
  value(await kept.keep(drawn(1)));
  const { id } = first!;
  expect(value(await outside.recall(project, id))).toBeNull();
  value(await outside.keep(project, id, drawn(1, 9)));
  value(await project.drafts.settle());
  expect(workInCase(value(store.latestCase(id))!)).toBe(workInCase(drawn(1, 9)));
  expect(workInCase((await keptOf(first!))!)).toBe(workInCase(drawn(1)));
  // Asked for later, it is a version after the reader's own.
  expect(value(await outside.found(project))).toMatchObject([{ id, replaces: true }]);
  value(await outside.takeOver(project, [id]));
  expect(value(store.caseVersions(id))).toHaveLength(2);
  expect(workInCase(value(store.caseVersion(id, 1)))).toBe(workInCase(drawn(1, 9)));
});

it("once it is the same inside and outside it stays the same", async () => {
  value(await kept.keep(drawn(1)));
  value(await outside.takeOver(project, [first!.id]));
  value(await outside.keep(project, first!.id, drawn(1, 5)));
  expect(workInCase((await keptOf(first!))!)).toBe(workInCase(drawn(1, 5)));
  // A slice on which nothing was done outside.
  expect(value(await outside.recall(project, second!.id))).toBeNull();
  value(await outside.keep(project, second!.id, drawn(2)));
  expect(workInCase((await keptOf(second!))!)).toBe(workInCase(drawn(2)));
});

it("a stroke under way when work is taken over becomes a version before it", async () => {
  value(await kept.keep(drawn(1)));
  const { id } = first!;
  value(await outside.recall(project, id));
  value(await outside.keep(project, id, drawn(1, 4)));
  value(await outside.takeOver(project, [id]));
  expect(value(store.caseVersions(id))).toHaveLength(2);
  expect(workInCase(value(store.latestCase(id))!)).toBe(workInCase(drawn(1)));
});

it("what is approved or rejected is not offered to be replaced", async () => {
  value(await outside.keep(project, first!.id, drawn(1)));
  value(await project.drafts.settle());
  project.rows.changed(value(store.setState([first!.id], "checked", by)));
  value(await kept.keep(drawn(1, 7)));
  expect(value(await outside.found(project))).toEqual([]);
});
