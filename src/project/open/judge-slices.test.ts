import { afterEach, beforeEach, expect, it } from "vitest";
import type { Result } from "../../base/result.ts";
import { memoryProject } from "../../node/project-file/memory-project.ts";
import { sampleCase, sampleSlice } from "../../node/project-file/sample-work.ts";
import type { ProjectStore } from "../project-store.ts";
import { approveSlices } from "../worklist/approve-slices.ts";
import { judgeSlices } from "./judge-slices.ts";
import { openOn } from "./open-project.fixture.ts";

const by = { reader: "Wang", at: "2026-01-31T08:15:00.000Z" };
const [one, two] = [sampleSlice(1), sampleSlice(2)];

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
}

let store: ProjectStore;
let open: ReturnType<typeof openOn>;
let judging: ReturnType<typeof judgeSlices>;
beforeEach(() => {
  store = got(memoryProject("Study", by));
  got(store.addSlices([one, two], by));
  open = openOn(store, by);
  judging = judgeSlices(open.project, by, async (...given) => approveSlices(store, ...given));
});
afterEach(() => store.close());

it("judges what is under way, as the version that it becomes first", async () => {
  got(await open.project.drafts.keep(one.id, sampleCase(1)));
  got(await judging.setStates([one.id], "rejected", "motion"));
  expect(got(store.caseVersions(one.id))).toHaveLength(1);
  expect(open.told).toEqual([
    [one.id, "drawn", undefined],
    [one.id, "rejected", undefined],
  ]);
  expect(open.project.rows.get(one.id)?.rejectedBecause).toBe("motion");
});

it("approves with a word only what is in doubt, which is asked for first", async () => {
  got(await open.project.drafts.keep(one.id, sampleCase(1)));
  const asked = got(await judging.approve([one.id], false));
  expect(asked.approved).toEqual([]);
  expect(asked.doubtful.map(({ id, doubts }) => [id, doubts[0]?.code])).toEqual([
    [one.id, "level-unconfirmed"],
  ]);
  expect(got(await judging.approve([one.id], true)).approved).toEqual([one.id]);
  const line = got(store.audit(one.id)).at(-1);
  expect(line).toMatchObject({ after: "checked", reason: "approved despite warnings: level-unconfirmed" });
  expect(open.told.at(-1)).toEqual([one.id, "checked", undefined]);
});

it("gives an approval back that was undone, with its own word in the trail", async () => {
  got(store.writeCase(one.id, sampleCase(1), "drawn", by));
  got(await judging.setStates([one.id], "checked"));
  expect(got(store.audit(one.id)).at(-1)?.reason).toBe("approved again: level-unconfirmed");
});

it("approves nothing where nothing is outlined, and says so", async () => {
  expect((await judging.approve([two.id], true)).issues[0]?.code).toBe("project-nothing-to-approve");
  expect(open.told).toEqual([]);
});

it("flags and notes are told with the rows", async () => {
  got(await judging.setFlags([one.id, two.id], "look again"));
  got(await judging.addNote(two.id, "金属伪影"));
  got(await judging.setFlags([one.id], null));
  expect(open.told).toEqual([
    [one.id, "new", "look again"],
    [two.id, "new", "look again"],
    [two.id, "new", "look again"],
    [one.id, "new", undefined],
  ]);
  expect(open.project.rows.get(two.id)?.notes).toBe(1);
});
