import { afterEach, beforeEach, expect, it } from "vitest";
import { type Result, success } from "../../base/result.ts";
import { memoryProject } from "../../node/project-file/memory-project.ts";
import { sampleCase, sampleSlice } from "../../node/project-file/sample-work.ts";
import { emptyCase } from "../../study/case/empty-case.ts";
import type { ProjectStore } from "../project-store.ts";
import { openOn } from "./open-project.fixture.ts";
import { overlayOfSlice } from "./overlay-of-slice.ts";

const by = { reader: "Wang", at: "2026-01-31T08:15:00.000Z" };
const one = sampleSlice(1);

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
}

let store: ProjectStore;
let drawn: string[];
const draw = async (_: unknown, path: string) => {
  drawn.push(path);
  return success(Uint8Array.of(1, 2, 3));
};
beforeEach(() => {
  store = got(memoryProject("Study", by));
  got(store.addSlices([one], by));
  drawn = [];
});
afterEach(() => store.close());

it("draws a picture once for a version, and keeps it", async () => {
  got(store.writeCase(one.id, sampleCase(1), "drawn", by));
  const { project } = openOn(store, by);
  expect(got(await overlayOfSlice(project, one.id, draw))).toEqual(Uint8Array.of(1, 2, 3));
  expect(got(await overlayOfSlice(project, one.id, draw))).toEqual(Uint8Array.of(1, 2, 3));
  expect(drawn).toEqual([one.path]);
});

it("there is none without a Case, or where the Case has no outline", async () => {
  expect(got(await overlayOfSlice(openOn(store, by).project, one.id, draw))).toBeNull();
  got(store.writeCase(one.id, emptyCase(one.image, sampleCase(1).recipe), "new", by));
  expect(got(await overlayOfSlice(openOn(store, by).project, one.id, draw))).toBeNull();
  expect(drawn).toEqual([]);
});

it("a picture that was overtaken by a newer version is not kept for that", async () => {
  got(store.writeCase(one.id, sampleCase(1), "drawn", by));
  const { project } = openOn(store, by);
  const overtaken = async () => {
    project.rows.changed([got(store.writeCase(one.id, sampleCase(1, 2), "drawn", by))]);
    return success(Uint8Array.of(9));
  };
  expect(got(await overlayOfSlice(project, one.id, overtaken))).toEqual(Uint8Array.of(9));
  expect(got(store.picture(one.id))).toBeNull();
});

it("nothing is kept in a project that is only looked at", async () => {
  got(store.writeCase(one.id, sampleCase(1), "drawn", by));
  const { project } = openOn(store, by);
  const looked = { ...project, facts: { ...project.facts, readOnly: true } };
  expect(got(await overlayOfSlice(looked, one.id, draw))).toEqual(Uint8Array.of(1, 2, 3));
  expect(got(store.picture(one.id))).toBeNull();
});
