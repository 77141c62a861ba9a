import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Result, success } from "../../base/result.ts";
import { createProject } from "../../node/project-file/open-project.ts";
import { sampleCase, sampleSlice } from "../../node/project-file/sample-work.ts";
import type { Case } from "../../study/case/case.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import { answeringLater } from "../open/open-project.fixture.ts";
import type { ProjectStore } from "../project-store.ts";
import { draftedSlices } from "./drafted-slices.ts";
import { ProjectDrafts } from "./project-drafts.ts";

const by = { reader: "Wang", at: "2026-01-31T08:15:00.000Z" };
const { id } = sampleSlice(1);

let folder: string;
let store: ProjectStore;
let drafts: ProjectDrafts;
let rows: WorklistRow[];
/** Lets the measuring go on that waits. */
let measure: (() => void) | undefined;

const value = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
};
const turn = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-drafts-"));
  store = value(createProject(join(folder, "study.paraspine"), "Study", by));
  value(store.addSlices([sampleSlice(1)], by));
  rows = [];
  measure = undefined;
  drafts = new ProjectDrafts({
    store: answeringLater(store),
    measure: (work: Case) =>
      new Promise((resolve) => {
        measure = () => resolve(success(work));
      }),
    by: () => success(by),
    changed: (row) => rows.push(row),
  });
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function settled(): Promise<void> {
  const settling = drafts.settle();
  for (let wait = 0; wait < 20 && measure === undefined; wait++) await turn();
  measure?.();
  measure = undefined;
  value(await settling);
}

it("many strokes are one version, and strokes that change nothing are none", async () => {
  for (const stroke of [1, 2, 3]) value(await drafts.keep(id, sampleCase(1, stroke)));
  expect(value(store.caseVersions(id))).toHaveLength(0);
  await settled();
  expect(rows.map(({ state, versions }) => [state, versions])).toEqual([["drawn", 1]]);
  value(await drafts.keep(id, sampleCase(1, 3)));
  await settled();
  expect(value(store.caseVersions(id))).toHaveLength(1);
});

it("a stroke that comes while the one before is measured is not lost", async () => {
  value(await drafts.keep(id, sampleCase(1, 1)));
  const settling = drafts.settle();
  for (let wait = 0; wait < 20 && measure === undefined; wait++) await turn();
  const later = drafts.keep(id, sampleCase(1, 2));
  measure?.();
  value(await settling);
  value(await later);
  expect(value(await drafts.recall(id))?.rois).toEqual(sampleCase(1, 2).rois);
  expect(value(store.latestCase(id))?.rois).toEqual(sampleCase(1, 1).rois);
});

it("what an earlier run left behind becomes a version with that reason", async () => {
  value(store.addSlices([sampleSlice(2)], by));
  value(store.keepDraft(id, sampleCase(1, 5)));
  expect(value(draftedSlices(store))).toEqual([id]);
  expect(value(await drafts.recall(id))?.rois).toEqual(sampleCase(1, 5).rois);
  await settled();
  expect(value(store.caseVersions(id))[0]?.reason).toContain("unexpectedly");
});

it("nothing else writes a slice that a reader works on", async () => {
  const write = async () => store.writeCase(id, sampleCase(1, 9), "proposed", by);
  value(await drafts.keep(id, sampleCase(1, 1)));
  expect(value(await drafts.unlessUnderWay(id, write))).toBeNull();
  await settled();
  expect(value(await drafts.unlessUnderWay(id, write))?.state).toBe("proposed");
});
