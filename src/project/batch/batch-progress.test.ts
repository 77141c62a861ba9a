import { expect, test } from "vitest";
import { batchProgress } from "./batch-progress.ts";

const counts = { state: "running", done: 30, failed: 1, total: 120 } as const;

test("30 of 120 slices in 20 seconds: 90 a minute, and a minute to go", () => {
  expect(batchProgress(counts, 20_000)).toEqual({ ...counts, ratePerMinute: 90, remainingSeconds: 60 });
});

test("no rate from one slice, and nothing remains once it is over", () => {
  expect(batchProgress({ ...counts, done: 1 }, 20_000)).toEqual({ ...counts, done: 1 });
  const cancelled = { ...counts, state: "cancelled" } as const;
  expect(batchProgress(cancelled, 20_000)).toEqual({ ...cancelled, ratePerMinute: 90 });
});
