import { availableParallelism } from "node:os";
import { expect, it } from "vitest";
import { jobsToRun } from "./default-jobs.ts";

const gigabyte = 2 ** 30;

it("takes as many processes as asked for where memory allows them", () => {
  expect(jobsToRun(4, 64 * gigabyte)).toEqual({ jobs: 4, issues: [] });
  expect(jobsToRun(undefined, 1024 * gigabyte)).toEqual({ jobs: availableParallelism(), issues: [] });
});

it("takes no more than memory allows, and says so", () => {
  const { jobs, issues } = jobsToRun(1000, 4 * gigabyte);
  expect(jobs).toBe(6);
  expect(issues.map(({ code }) => code)).toEqual(["batch-jobs-bounded"]);
  expect(issues[0]!.message).toContain("1000");
  expect(jobsToRun(8, 0).jobs).toBe(1);
  expect(jobsToRun(undefined, 0)).toEqual({ jobs: 1, issues: [] });
});
