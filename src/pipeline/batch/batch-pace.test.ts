import { expect, it } from "vitest";
import { batchPace } from "./batch-pace.ts";

it("tells the rate and the time left from what was done since it began", () => {
  // 20 slices in 30 s: 40 a minute; 60 are left: 90 s.
  expect(batchPace(40, 100, 20, 30_000)).toEqual({
    done: 40,
    total: 100,
    perMinute: 40,
    remainingSeconds: 90,
  });
  expect(batchPace(100, 100, 0, 60_000)).toMatchObject({ perMinute: 100, remainingSeconds: 0 });
});

it("tells no rate from a single slice, or before any time has passed", () => {
  expect(batchPace(21, 100, 20, 30_000)).toEqual({ done: 21, total: 100 });
  expect(batchPace(40, 100, 20, 0)).toEqual({ done: 40, total: 100 });
});
