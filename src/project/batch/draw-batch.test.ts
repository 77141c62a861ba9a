import { afterEach, beforeEach, expect, it } from "vitest";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { defaultRecipe } from "../../fat/recipe.ts";
import { memoryProject } from "../../node/project-file/memory-project.ts";
import { sampleCase, sampleSlice } from "../../node/project-file/sample-work.ts";
import type { Case } from "../../study/case/case.ts";
import { emptyCase } from "../../study/case/empty-case.ts";
import { openOn } from "../open/open-project.fixture.ts";
import type { OpenProject } from "../open/open-project.ts";
import type { ProjectStore } from "../project-store.ts";
import type { BatchProgress } from "./batch-progress.ts";
import { type BatchNeeds, drawBatch } from "./draw-batch.ts";

const by = { reader: "Wang", at: "2026-01-31T08:15:00.000Z" };
const slices = [1, 2, 3].map(sampleSlice);
const [one, two, three] = slices.map(({ id }) => id) as [string, string, string];
const settings = { recipe: defaultRecipe, convention: "fascial" } as const;

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
}

/** What the model draws on a slice: outlines that no reader had a hand in. */
function proposed(path: string): Case {
  const work = sampleCase(slices.findIndex((slice) => slice.path === path) + 1);
  return { ...work, rois: work.rois.map((roi) => ({ ...roi, origin: "model" })) };
}

let store: ProjectStore;
let open: ReturnType<typeof openOn>;
let told: BatchProgress[];
let closed: number;
let signal: { aborted: boolean };
/** What the pool answers for a path; what a test does at that moment. */
let outcome: (path: string, project: OpenProject) => Promise<Result<{ readonly work: Case }>>;

beforeEach(() => {
  store = got(memoryProject("Study", by));
  got(store.addSlices(slices, by));
  open = openOn(store, by);
  told = [];
  closed = 0;
  signal = { aborted: false };
  outcome = async (path) => success({ work: proposed(path) });
});
afterEach(() => store.close());

function run(changed: Partial<BatchNeeds> = {}, ids: readonly string[] = [one, two, three]) {
  const { project } = open;
  const wanted = new Map(ids.map((id) => [id, project.rows.get(id)?.state]));
  return {
    wanted,
    go: () =>
      drawBatch(project, wanted, settings, {
        pool: () => ({
          measure: ({ path }) => outcome(path, project),
          close: () => {
            closed += 1;
          },
        }),
        measure: async (work) => success({ ...work, result: undefined } as unknown as Case),
        by: () => success(by),
        language: () => "en",
        progress: (progress) => told.push(progress),
        problem: () => undefined,
        now: () => 0,
        signal,
        ...changed,
      }),
  };
}

it("writes each outcome as a proposal, and tells how far it is from beginning to end", async () => {
  const end = got(await run().go());
  expect(end).toMatchObject({ state: "finished", done: 3, failed: 0, total: 3, leftAlone: 0 });
  expect(told.map(({ state, done }) => [state, done])).toEqual([
    ["running", 0],
    ["running", 1],
    ["running", 2],
    ["running", 3],
    ["finished", 3],
  ]);
  expect(got(store.rows()).map(({ state, versions }) => [state, versions])).toEqual(
    Array(3).fill(["proposed", 1]),
  );
  expect(open.told).toContainEqual([one, "proposed", undefined, "replaced"]);
  expect(closed).toBe(1);
});

it("flags a slice that fails, which keeps its state; the next batch that measures it takes that flag away, and no other", async () => {
  got(store.setFlag([two], "look again", by));
  open = openOn(store, by);
  outcome = async (path) =>
    path === slices[0]!.path ? failure(issue("segment-no-spacing")) : success({ work: proposed(path) });
  expect(got(await run({}, [one, two]).go())).toMatchObject({ done: 2, failed: 1 });
  const flagOf = (id: string) => got(store.rows()).find((row) => row.id === id)?.flaggedBecause;
  expect(flagOf(one)).toContain("[segment-no-spacing]");
  expect(open.project.rows.get(one)).toMatchObject({ state: "new", versions: 0 });
  outcome = async (path) => success({ work: proposed(path) });
  got(await run({}, [one, two]).go());
  expect(flagOf(one)).toBeUndefined();
  expect(flagOf(two)).toBe("look again");
});

it("leaves alone what a reader drew or judged before", async () => {
  got(store.writeCase(one, sampleCase(1), "drawn", by));
  got(store.setState([two], "rejected", by, "motion"));
  open = openOn(store, by);
  expect(got(await run().go())).toMatchObject({ done: 1, total: 1, leftAlone: 2 });
  expect(got(store.rows()).map(({ state }) => state)).toEqual(["drawn", "rejected", "proposed"]);
});

it("leaves alone what a reader draws while it waits for its turn or runs", async () => {
  const { go } = run();
  // Waiting: work that is under way is a version when the batch begins.
  got(await open.project.drafts.keep(one, sampleCase(1)));
  outcome = async (path, { drafts, rows }) => {
    // Running: one slice has a draft, another one a version by the time its outcome comes.
    if (path === slices[1]!.path) got(await drafts.keep(two, sampleCase(2, 5)));
    if (path === slices[2]!.path) rows.changed([got(store.writeCase(three, sampleCase(3, 5), "drawn", by))]);
    return success({ work: proposed(path) });
  };
  expect(got(await go())).toMatchObject({ state: "finished", done: 2, leftAlone: 1 });
  expect(got(store.rows()).map(({ state }) => state)).toEqual(["drawn", "new", "drawn"]);
  expect(got(store.draft(two))?.rois).toEqual(sampleCase(2, 5).rois);
});

it("keeps the level and the clinical values that a slice has, and measures with them", async () => {
  const { image } = slices[0]!;
  const begun = { ...emptyCase(image, defaultRecipe), clinical: { values: { ageYears: 70 } } } as Case;
  got(store.writeCase(one, begun, "new", by));
  open = openOn(store, by);
  const measured: string[] = [];
  const measure = async (work: Case, path: string) => {
    measured.push(path);
    return success(work);
  };
  got(await run({ measure }, [one, two]).go());
  expect(measured).toEqual([slices[0]!.path]);
  expect(got(store.latestCase(one))?.clinical).toEqual({ values: { ageYears: 70 } });
});

it("once stopped it writes what is measured, counts nothing that is not, and says that it was cancelled", async () => {
  outcome = async (path) => {
    if (path === slices[0]!.path) return success({ work: proposed(path) });
    signal.aborted = true;
    return failure(issue("batch-unit-stopped"));
  };
  expect(got(await run().go())).toMatchObject({ state: "cancelled", done: 1, failed: 0, total: 3 });
  expect(got(store.rows()).map(({ state, flaggedBecause }) => [state, flaggedBecause])).toEqual([
    ["proposed", undefined],
    ["new", undefined],
    ["new", undefined],
  ]);
});
