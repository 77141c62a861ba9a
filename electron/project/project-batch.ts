import type { Language } from "../../src/base/language.ts";
import type { Result } from "../../src/base/result.ts";
import type { WorkerHandle } from "../../src/node/batch/worker-handle.ts";
import { batchPool } from "../../src/node/batch/worker-pool.ts";
import type { BatchProgress } from "../../src/project/batch/batch-progress.ts";
import { drawBatch, type WindowBatchSettings } from "../../src/project/batch/draw-batch.ts";
import type { JobContext } from "../jobs/job-queue.ts";
import { atMostEvery } from "../processes/at-most-every.ts";
import type { ProjectHolder } from "./project-holder.ts";

interface PoolNeeds {
  readonly holder: ProjectHolder;
  readonly startWorker: () => WorkerHandle;
  /** How many processes measure at once. */
  readonly jobs: () => number;
  readonly language: () => Language;
}

/** More often nobody can read it. */
const progressIntervalMs = 100;

/** The batch as a job: `drawBatch` with processes, when its turn comes. */
export class ProjectBatch {
  readonly #needs: PoolNeeds;

  constructor(needs: PoolNeeds) {
    this.#needs = needs;
  }

  /** Waits for its turn, and answers once all slices are done or the batch was stopped. */
  async run(ids: readonly string[], settings: WindowBatchSettings): Promise<Result<BatchProgress>> {
    const { holder, language } = this.#needs;
    const { tell, engine } = holder.needs;
    const wanted = new Map(ids.map((id) => [id, holder.current?.rows.get(id)?.state]));
    const waiting = { done: 0, failed: 0, total: ids.length };
    tell({ kind: "batch", progress: { state: "queued", ...waiting } });
    const result = await holder.jobs.add<BatchProgress>({
      kind: "batch",
      work: (job) =>
        holder.change((project) =>
          drawBatch(project, wanted, settings, {
            pool: (slices) => this.#pool(slices, job),
            measure: (work, path) => engine.call("measureCase", [work, path]),
            by: () => holder.by(),
            language,
            progress: this.#telling(job),
            problem: (issue) => tell({ kind: "issue", issue }),
            now: () => performance.now(),
            signal: job.signal,
          }),
        ),
      outcome: ({ value: { state, done, total } }) => ({
        state: state === "cancelled" ? "stopped" : "done",
        slices: done,
        of: total,
      }),
    });
    if (!result.ok) tell({ kind: "batch", progress: { state: "cancelled", ...waiting } });
    return result;
  }

  /** Processes that end when the job is stopped. */
  #pool(slices: number, { signal }: JobContext) {
    const { startWorker, jobs } = this.#needs;
    const pool = batchPool(startWorker, Math.min(jobs(), Math.max(1, slices)));
    signal.addEventListener("abort", () => pool.close(), { once: true });
    if (signal.aborted) pool.close();
    return pool;
  }

  /** The beginning and the end always, in between as often as it can be read. */
  #telling(job: JobContext): (progress: BatchProgress) => void {
    const { tell } = this.#needs.holder.needs;
    const pass = (progress: BatchProgress) => {
      job.progress(progress.done, progress.total);
      tell({ kind: "batch", progress });
    };
    const often = atMostEvery(progressIntervalMs, pass);
    return (progress) => {
      const isUnderWay = progress.state === "running" || progress.state === "stopping";
      (isUnderWay && progress.done > 0 ? often : pass)(progress);
    };
  }
}
