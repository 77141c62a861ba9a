import { expect, test } from "vitest";
import { issue } from "../../../src/base/issue.ts";
import { failure, success } from "../../../src/base/result.ts";
import { defaultRecipe } from "../../../src/fat/recipe.ts";
import type { Case } from "../../../src/study/case/case.ts";
import { createCaseKeeper } from "./case-keeper.ts";

const work = (sha256: string, name: string): Case => ({
  schema: "paraspine-case",
  schemaVersion: 4,
  program: { name: "paraspine", version: "0" },
  image: { sha256, rows: 1, columns: 1, bitsStored: 8 },
  rois: [],
  recipe: { ...defaultRecipe, name },
});

test("one write at a time; of states that wait, the newest of each slice", async () => {
  const written: string[] = [];
  let running = 0;
  const states: string[] = [];
  const keeper = createCaseKeeper(
    async ({ image, recipe }) => {
      expect(++running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      written.push(`${image.sha256}:${recipe.name}`);
      return success(null);
    },
    (state) => states.push(state),
  );
  keeper.keep(work("a", "1"));
  keeper.keep(work("a", "2"));
  keeper.keep(work("b", "1"));
  keeper.keep(work("a", "3"));
  await keeper.idle();
  expect(written).toEqual(["a:1", "a:3", "b:1"]);
  expect(states).toEqual(["saving", "saved"]);
});

test("a failure is told, and the next state is written all the same", async () => {
  const states: [string, number][] = [];
  let fail = true;
  const keeper = createCaseKeeper(
    async () => (fail ? failure(issue("file-unwritable")) : success(null)),
    (state, issues) => states.push([state, issues.length]),
  );
  keeper.keep(work("a", "1"));
  await keeper.idle();
  fail = false;
  keeper.keep(work("a", "2"));
  await keeper.idle();
  expect(states).toEqual([
    ["saving", 0],
    ["not-saved", 1],
    ["saving", 0],
    ["saved", 0],
  ]);
});

test("what could not be written is tried again with the next slice, unless it is no longer wanted", async () => {
  const written: string[] = [];
  const states: string[] = [];
  let fail = true;
  const keeper = createCaseKeeper(
    async ({ image, recipe }) => {
      if (fail) return failure(issue("file-unwritable"));
      written.push(`${image.sha256}:${recipe.name}`);
      return success(null);
    },
    (state) => states.push(state),
  );
  keeper.keep(work("a", "1"));
  await keeper.idle();
  fail = false;
  keeper.keep(work("b", "1"));
  await keeper.idle();
  expect(written).toEqual(["a:1", "b:1"]);
  expect(states).toEqual(["saving", "not-saved", "saving", "saved"]);

  fail = true;
  keeper.keep(work("c", "1"));
  await keeper.idle();
  keeper.drop();
  fail = false;
  keeper.keep(work("b", "2"));
  await keeper.idle();
  expect(written).toEqual(["a:1", "b:1", "b:2"]);
});
