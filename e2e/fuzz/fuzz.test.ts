import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { brokenPromise } from "./broken-promise.ts";
import { fuzzOnce, sourceSlice } from "./fuzz.ts";
import { committedSeeds } from "./seed-files.ts";

const mutations = 20_000;
const cases = new URL("../reference/dicom/fuzz-cases/", import.meta.url);

it("no mutation of a file breaks a promise", { timeout: 300_000 }, () => {
  const seeds = committedSeeds();
  for (let number = 0; number < mutations; number++) {
    const failure = fuzzOnce(seeds, number);
    expect(failure && [failure.name, failure.reason]).toBeUndefined();
  }
});

it.each(readdirSync(cases).filter((name) => name !== "README.md"))("%s, which broke one once", (name) => {
  expect(brokenPromise(new Uint8Array(readFileSync(new URL(name, cases))), sourceSlice)).toBeUndefined();
});
