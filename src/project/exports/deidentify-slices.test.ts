import { afterEach, beforeEach, expect, it } from "vitest";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { memoryProject } from "../../node/project-file/memory-project.ts";
import { sampleSlice } from "../../node/project-file/sample-work.ts";
import { openOn } from "../open/open-project.fixture.ts";
import type { ProjectStore } from "../project-store.ts";
import { type DeidentifiedCounts, deidentifySlices } from "./deidentify-slices.ts";

const by = { reader: "Wang", at: "2026-01-31T08:15:00.000Z" };
const slices = [1, 2].map(sampleSlice);
const request = { ids: slices.map(({ id }) => id), options: [], allowBurnedIn: false, out: "/o", key: "/k" };

let store: ProjectStore;
beforeEach(() => {
  const made = memoryProject("Study", by);
  if (!made.ok) throw new Error(made.issues[0].message);
  store = made.value;
  store.addSlices(slices, by);
});
afterEach(() => store.close());

async function run(which: "slices" | "folders", answer: Result<DeidentifiedCounts>) {
  let given: readonly string[] = [];
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/"));
  const write = async (paths: readonly string[]) => {
    given = paths;
    return answer;
  };
  const { project } = openOn(store, by);
  const done = await deidentifySlices(project, { ...request, which }, { folderOf, write }, by);
  const trail = store.audit();
  const exported = trail.ok ? trail.value.filter(({ action }) => action === "exported") : [];
  return { given, done, exported };
}

it("takes the files of the slices, or each of their folders once, and the trail says how many left the project", async () => {
  const counts = { written: 3, unchanged: 1, leftOut: 2, patients: 1 };
  const files = await run("slices", success(counts));
  expect(files.given).toEqual(["/scans/1.dcm", "/scans/2.dcm"]);
  expect(files.done).toEqual(success(counts));
  const folders = await run("folders", success(counts));
  expect(folders.given).toEqual(["/scans"]);
  expect(folders.exported.map(({ subject }) => subject)).toEqual(
    Array(2).fill("de-identified DICOM, 4 files"),
  );
});

it("notes nothing of what wrote nothing", async () => {
  const none = await run("slices", success({ written: 0, unchanged: 0, leftOut: 2, patients: 0 }));
  expect(none.exported).toEqual([]);
  const failed = await run("slices", failure(issue("deidentify-nothing")));
  expect([failed.done.ok, failed.exported.length]).toEqual([false, 0]);
});
