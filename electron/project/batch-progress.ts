import type { BatchProgress } from "../../src/desktop-api.ts";

/** Fewer finished slices say nothing about the rate. */
const fewestForRate = 2;

/** Where a batch is, its rate over all that is done so far and the time that the rest takes at that rate. */
export function batchProgress(
  counts: Pick<BatchProgress, "state" | "done" | "failed" | "total" | "leftAlone">,
  elapsedMs: number,
): BatchProgress {
  const { state, done, total } = counts;
  if (done < fewestForRate || elapsedMs <= 0) return counts;
  const perMs = done / elapsedMs;
  return {
    ...counts,
    ratePerMinute: perMs * 60_000,
    ...(state === "running" ? { remainingSeconds: (total - done) / perMs / 1000 } : {}),
  };
}
