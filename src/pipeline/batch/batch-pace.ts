/** Where a batch is. */
export interface BatchPace {
  readonly done: number;
  readonly total: number;
  /** Absent while too little is done to tell. */
  readonly perMinute?: number;
  readonly remainingSeconds?: number;
}

/** Fewer say nothing about the rate. */
const fewest = 2;

/**
 * Where a batch is, how fast it goes and how long the rest takes at that rate.
 *
 * @param begun how many were done when `elapsedMs` began to count, as in a batch that goes on.
 */
export function batchPace(done: number, total: number, begun: number, elapsedMs: number): BatchPace {
  const fresh = done - begun;
  if (fresh < fewest || elapsedMs <= 0) return { done, total };
  const perMs = fresh / elapsedMs;
  return { done, total, perMinute: perMs * 60_000, remainingSeconds: (total - done) / perMs / 1000 };
}
