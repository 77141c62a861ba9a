/** How far a batch is. Rate and remaining time are absent until some slices are done. */
export interface BatchProgress {
  readonly state: "queued" | "running" | "stopping" | "finished" | "cancelled";
  readonly done: number;
  readonly failed: number;
  readonly total: number;
  /** How many of the slices asked for are a reader's and were left as they are. */
  readonly leftAlone?: number;
  readonly ratePerMinute?: number;
  readonly remainingSeconds?: number;
}

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
