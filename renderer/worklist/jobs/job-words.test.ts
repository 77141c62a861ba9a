import { expect, test } from "vitest";
import { fillText } from "../../../src/base/language.ts";
import type { JobFacts } from "../../../src/desktop-api.ts";
import { jobWords } from "./job-words.ts";
import { jobsTexts } from "./jobs-texts.ts";
import type { SayOfJobs } from "./use-jobs-texts.ts";

const say: SayOfJobs = (key, parameters) => fillText(jobsTexts[key], "en", parameters);
const wordsOf = (job: Partial<JobFacts>) =>
  jobWords({ id: 1, kind: "export", detail: "pdf", state: "running", done: 0, total: null, ...job }, say);

test("only a complete export is called exported", () => {
  expect(wordsOf({ state: "done", name: "a.pdf", slices: 5, of: 5 })).toBe("exported: a.pdf");
  expect(wordsOf({ state: "done", name: "a.pdf", slices: 3, of: 5 })).toBe(
    "incomplete: 3 of 5 slices in a.pdf",
  );
  for (const state of ["queued", "running", "stopping", "stopped", "failed"] as const)
    expect(wordsOf({ state, name: "a.pdf", done: 3, total: 5 })).not.toMatch(/^written|a\.pdf/);
  expect(wordsOf({ state: "stopped" })).toBe("stopped; nothing was exported");
});

test("a job tells how far it is, and that it waits", () => {
  expect(wordsOf({ done: 2, total: 5 })).toBe("2 of 5");
  expect(wordsOf({ state: "queued" })).toBe("waiting");
  expect(wordsOf({ kind: "batch", state: "stopped" })).toContain("are kept");
});
