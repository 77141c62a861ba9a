import { issue } from "../../base/issue.ts";
import { failure, type Result } from "../../base/result.ts";
import type { BatchSearch } from "../../pipeline/batch/batch-unit.ts";
import type {
  BatchOutcome,
  BatchUnitSettings,
  FoundSlice,
  UnitReply,
  UnitRequest,
  UnitToMeasure,
} from "./batch-contract.ts";
import type { WorkerHandle } from "./worker-handle.ts";

/** Processes that measure slices, one slice each at a time. */
export interface BatchPool {
  /**
   * Measures a slice in the next free process. Never rejects. Issues: those of reading, drawing and measuring;
   * `batch-unit-stopped` where the process died or hung twice on it.
   */
  measure(unit: UnitToMeasure, settings: BatchUnitSettings): Promise<Result<BatchOutcome>>;
  /**
   * Finds the slice of a study in the next free process. Never rejects. Issues: those of `levelOfStudy`, with
   * `batch-no-level` before them; `batch-unit-stopped`.
   */
  find(search: BatchSearch, settings: BatchUnitSettings): Promise<Result<FoundSlice>>;
  /** Ends all processes; slices that are under way or waiting are `batch-unit-stopped`. */
  close(): void;
  /** Process ids of the processes that run now. */
  processIds(): readonly number[];
}

export interface BatchPoolOptions {
  /** How long a slice may take before its process is ended, milliseconds; the first one also loads the model. */
  readonly unitMs?: number;
  /** Slices after which a process is replaced, so that nothing can pile up in it. */
  readonly unitsOfWorker?: number;
}

type Wanted = { readonly unit: UnitToMeasure } | { readonly search: BatchSearch };

interface Job {
  readonly wanted: Wanted;
  readonly settings: BatchUnitSettings;
  readonly answer: (result: UnitReply["result"]) => void;
  isRetry: boolean;
}

interface Worker {
  readonly handle: WorkerHandle;
  done: number;
  current?:
    | { readonly id: number; readonly job: Job; readonly watch: ReturnType<typeof setTimeout> }
    | undefined;
}

const stoppedUnit = (reason: string) => failure(issue("batch-unit-stopped", { reason }));

/**
 * Starts up to `jobs` processes as slices come. A process that dies or stays with a slice for too long is replaced,
 * and its slice is tried once more.
 */
export function batchPool(
  startWorker: () => WorkerHandle,
  jobs: number,
  { unitMs = 120_000, unitsOfWorker = 300 }: BatchPoolOptions = {},
): BatchPool {
  const waiting: Job[] = [];
  const workers = new Set<Worker>();
  let isClosed = false;
  let lastId = 0;

  function dispatch(): void {
    while (waiting.length > 0 && !isClosed) {
      const idle = [...workers].find(({ current }) => current === undefined);
      const worker = idle ?? (workers.size < jobs ? start() : undefined);
      if (worker === undefined) return;
      give(worker, waiting.shift()!);
    }
  }

  function start(): Worker {
    const worker: Worker = { handle: startWorker(), done: 0 };
    workers.add(worker);
    worker.handle.onMessage((message) => receive(worker, message as UnitReply));
    worker.handle.onExit((reason) => lose(worker, reason));
    return worker;
  }

  function give(worker: Worker, job: Job): void {
    lastId += 1;
    const watch = setTimeout(() => {
      worker.handle.kill();
      lose(worker, `more than ${unitMs / 1000} s`);
    }, unitMs);
    worker.current = { id: lastId, job, watch };
    const request: UnitRequest = { id: lastId, ...job.wanted, settings: job.settings };
    worker.handle.send(request);
  }

  function receive(worker: Worker, { id, result }: UnitReply): void {
    if (worker.current?.id !== id) return;
    const { job, watch } = worker.current;
    clearTimeout(watch);
    worker.current = undefined;
    worker.done += 1;
    if (worker.done >= unitsOfWorker) {
      workers.delete(worker);
      worker.handle.kill();
    }
    job.answer(result);
    dispatch();
  }

  /** The process is gone; what it worked on is tried once more in another one. */
  function lose(worker: Worker, reason: string): void {
    if (!workers.delete(worker)) return;
    if (worker.current !== undefined) {
      const { job, watch } = worker.current;
      clearTimeout(watch);
      if (job.isRetry || isClosed) job.answer(stoppedUnit(reason));
      else waiting.unshift(Object.assign(job, { isRetry: true }));
    }
    dispatch();
  }

  function ask(wanted: Wanted, settings: BatchUnitSettings): Promise<UnitReply["result"]> {
    if (isClosed) return Promise.resolve(stoppedUnit("closed"));
    return new Promise((answer) => {
      waiting.push({ wanted, settings, answer, isRetry: false });
      dispatch();
    });
  }

  return {
    measure: (unit, settings) => ask({ unit }, settings) as Promise<Result<BatchOutcome>>,
    find: (search, settings) => ask({ search }, settings) as Promise<Result<FoundSlice>>,
    close() {
      isClosed = true;
      for (const worker of [...workers]) {
        worker.handle.kill();
        lose(worker, "closed");
      }
      for (const job of waiting.splice(0)) job.answer(stoppedUnit("closed"));
    },
    processIds: () => [...workers].flatMap(({ handle }) => handle.pid ?? []),
  };
}
