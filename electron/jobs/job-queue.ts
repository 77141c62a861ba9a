import { issue } from "../../src/base/issue.ts";
import { failure, type Result } from "../../src/base/result.ts";
import type { JobFacts, JobKind, JobOutcome } from "../../src/desktop-api.ts";

/** What a job may report on its way, and how it is told to stop. */
export interface JobContext {
  readonly id: number;
  readonly signal: AbortSignal;
  progress(done: number, total: number | null): void;
}

/** A long piece of work on the open project. */
export interface Job<Value> {
  readonly kind: JobKind;
  /** Of an export: what it is exported as. */
  readonly detail?: string;
  /** Begins when no other job runs. */
  work(context: JobContext): Promise<Result<Value>>;
  /** What came of it, where the job was not simply done. */
  outcome?(result: Result<Value> & { readonly ok: true }): JobOutcome;
}

interface Entry {
  facts: JobFacts;
  readonly cancel: AbortController;
}

/** How many jobs that have ended are still reported. */
const endedKept = 4;

/**
 * The long jobs on one project, one after the other in the order in which they were asked for: two exports, or a batch
 * during an export, wait for each other instead of cutting each other short. A job that was stopped or failed says so and
 * never that it is done; what is left of it is the job's own affair.
 */
export class JobQueue {
  readonly #tell: (jobs: readonly JobFacts[]) => void;
  readonly #jobs: Entry[] = [];
  #last: Promise<unknown> = Promise.resolve();
  #lastId = 0;

  /** @param tell is notified of every change, with all jobs in their order */
  constructor(tell: (jobs: readonly JobFacts[]) => void) {
    this.#tell = tell;
  }

  get facts(): readonly JobFacts[] {
    return this.#jobs.map(({ facts }) => facts);
  }

  /** Answers what the job answers; `job-not-begun` where it was stopped while it waited. */
  add<Value>(job: Job<Value>): Promise<Result<Value>> {
    this.#lastId += 1;
    const { kind, detail } = job;
    const facts: JobFacts = {
      id: this.#lastId,
      kind,
      ...(detail === undefined ? {} : { detail }),
      state: "queued",
      done: 0,
      total: null,
    };
    const entry: Entry = { facts, cancel: new AbortController() };
    this.#jobs.push(entry);
    this.#told();
    const ended = this.#last.then(() => this.#carryOut(entry, job));
    this.#last = ended;
    return ended;
  }

  /** Stops a job that runs, or takes one that waits out of the queue. */
  stop(id: number): void {
    const entry = this.#jobs.find(({ facts }) => facts.id === id);
    if (entry === undefined || entry.cancel.signal.aborted || isOver(entry.facts)) return;
    entry.cancel.abort();
    this.#change(entry, { state: entry.facts.state === "queued" ? "stopped" : "stopping" });
  }

  /** Stops every job, and forgets them once nothing of them is done any more. */
  async end(): Promise<void> {
    for (const { facts } of [...this.#jobs]) this.stop(facts.id);
    await this.#last;
    this.#jobs.length = 0;
    this.#told();
  }

  async #carryOut<Value>(entry: Entry, job: Job<Value>): Promise<Result<Value>> {
    if (entry.cancel.signal.aborted) {
      this.#trim();
      return failure(issue("job-not-begun"));
    }
    this.#change(entry, { state: "running" });
    const result = await this.#attempt(entry, job);
    this.#change(entry, outcomeOf(result, job, entry.cancel.signal.aborted));
    this.#trim();
    return result;
  }

  async #attempt<Value>(entry: Entry, { work }: Job<Value>): Promise<Result<Value>> {
    try {
      return await work({
        id: entry.facts.id,
        signal: entry.cancel.signal,
        progress: (done, total) => {
          if (!isOver(entry.facts)) this.#change(entry, { done, total });
        },
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return failure(issue("program-error", { reason }));
    }
  }

  #change(entry: Entry, changed: Partial<JobFacts>): void {
    entry.facts = { ...entry.facts, ...changed };
    this.#told();
  }

  #trim(): void {
    const ended = this.#jobs.filter(({ facts }) => isOver(facts));
    for (const old of ended.slice(0, -endedKept)) this.#jobs.splice(this.#jobs.indexOf(old), 1);
    this.#told();
  }

  #told(): void {
    this.#tell(this.facts);
  }
}

const isOver = ({ state }: JobFacts) => state === "done" || state === "stopped" || state === "failed";

function outcomeOf<Value>(result: Result<Value>, { outcome }: Job<Value>, wasStopped: boolean): JobOutcome {
  if (!result.ok) return { state: wasStopped ? "stopped" : "failed" };
  return outcome?.(result) ?? { state: "done" };
}
