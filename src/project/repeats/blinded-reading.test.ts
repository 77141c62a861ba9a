import { afterEach, beforeEach, expect, it } from "vitest";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import { memoryProject } from "../../node/project-file/memory-project.ts";
import { sampleCase, sampleSlice } from "../../node/project-file/sample-work.ts";
import { openOn } from "../open/open-project.fixture.ts";
import type { ProjectStore } from "../project-store.ts";
import { blindedReading } from "./blinded-reading.ts";
import { drawRepeats } from "./draw-repeats.ts";
import { repeatFacts } from "./repeat-facts.ts";

const by = { reader: "Wang", at: "2026-01-31T08:15:00.000Z" };
const li = { reader: "Li", at: "2026-02-01T08:15:00.000Z" };
const slices = [1, 2, 3].map(sampleSlice);
const ids = slices.map(({ id }) => id);
const study = "inter";

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
}
const codeOf = async (result: Promise<Result<unknown>>) => (await result).issues[0]?.code;

let store: ProjectStore;
let open: ReturnType<typeof openOn>;
const paths: string[] = [];
const reading = (actor = li) =>
  blindedReading(
    open.project.store,
    {
      load: async ({ sha256, rows, columns }, path) => {
        paths.push(path);
        const facts = { patientId: "P00001", modality: "MR" };
        return success({ image: { rows, columns }, facts, sha256 } as unknown as LoadedSlice);
      },
      outline: async (path) => failure(issue("file-not-found", {}, { path })),
      measure: async (work) => success(work),
    },
    actor,
  );

beforeEach(async () => {
  store = got(memoryProject("Study", by));
  got(store.addSlices(slices, by));
  for (const number of [1, 2]) got(store.writeCase(ids[number - 1]!, sampleCase(number), "drawn", by));
  open = openOn(store, by);
  got(await drawRepeats(open.project, { study, reader: "Li", ids, count: 9, seed: "s" }, by));
});
afterEach(() => store.close());

it("a study is drawn by lot from what a reader drew, once, and how is in the project", async () => {
  const repeats = got(await repeatFacts(open.project.store));
  expect(repeats.map(({ code, reader }) => [code, reader])).toEqual([
    ["R001", "Li"],
    ["R002", "Li"],
  ]);
  expect(JSON.stringify(repeats)).not.toContain(ids[0]);
  const how = { study, reader: "Li", seed: "s", count: 2, of: 2 };
  expect(JSON.parse(got(store.document("agreement", study))!)).toEqual(how);
  const again = { study, reader: "Li", ids, count: 1, seed: "s" };
  expect(await codeOf(drawRepeats(open.project, again, by))).toBe("project-repeat-exists");
  const undrawn = { ...again, study: "other", ids: [ids[2]!] };
  expect(await codeOf(drawRepeats(open.project, undrawn, by))).toBe("repeat-nothing-to-draw");
});

it("a repeat begins blind, goes on where it was left, and is put on its own image", async () => {
  const { image, id } = slices.find(({ id }) => id === got(store.repeats())[0]!.sliceId)!;
  const first = got(await reading().open(study, "R001"));
  expect(JSON.stringify(first)).not.toContain(image.patientId);
  expect(first.work.rois).toEqual([]);
  expect(first.convention).toBe("fascial");
  const { rois } = sampleCase(1, 9);
  got(await reading().keep(study, "R001", { ...first.work, rois }));
  expect(got(await reading().open(study, "R001")).work.rois).toEqual(rois);
  got(await reading().finish(study, "R001"));
  expect(got(store.repeatCase(study, "R001"))).toMatchObject({ image, rois });
  expect(got(store.latestCase(id))?.rois).not.toEqual(rois);
});

it("only its own reader works on a repeat, and only until it is drawn", async () => {
  expect(await codeOf(reading(by).open(study, "R001"))).toBe("repeat-other-reader");
  expect(await codeOf(reading().open(study, "R009"))).toBe("project-unknown-slice");
  expect(await codeOf(reading().finish(study, "R001"))).toBe("repeat-nothing-drawn");
  const { work } = got(await reading().open(study, "R001"));
  got(await reading().keep(study, "R001", { ...work, rois: sampleCase(1).rois }));
  got(await reading().finish(study, "R001"));
  expect(await codeOf(reading().keep(study, "R001", work))).toBe("repeat-drawn-already");
});

it("what goes wrong names no file", async () => {
  const refused = await reading().outline(study, "R001", "fascial");
  expect(refused.issues.map(({ code, path }) => [code, path])).toEqual([["file-not-found", undefined]]);
});
