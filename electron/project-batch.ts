import { type Issue, issue, issueMessage } from "../src/base/issue.ts";
import type { Language } from "../src/base/language.ts";
import { type Result, success } from "../src/base/result.ts";
import type { BatchProgress, WindowBatchSettings } from "../src/desktop-api.ts";
import type { BatchOutcome } from "../src/node/batch/batch-contract.ts";
import type { WorkerHandle } from "../src/node/batch/worker-handle.ts";
import { type BatchPool, batchPool } from "../src/node/batch/worker-pool.ts";
import type { Case } from "../src/study/case.ts";
import type { WorklistRow } from "../src/study/project/worklist-row.ts";
import { atMostEvery } from "./at-most-every.ts";
import { batchProgress } from "./batch-progress.ts";
import type { OpenProject, ProjectHolder } from "./open-project.ts";

interface BatchNeeds {
  readonly holder: ProjectHolder;
  readonly startWorker: () => WorkerHandle;
  /** How many processes measure at once. */
  readonly jobs: () => number;
  readonly language: () => Language;
}

interface Running {
  readonly pool: BatchPool;
  isCancelled: boolean;
  ended: Promise<unknown>;
}

/** More often nobody can read it. */
const progressIntervalMs = 100;

/** A flag that a batch put on a slice that it could not measure; the next batch that can takes it away. */
const failureFlag = (found: Issue, language: Language) => `[${found.code}] ${issueMessage(found, language)}`;
const isFailureFlag = (flag: string | undefined) => flag !== undefined && /^\[[a-z0-9-]+\] /.test(flag);

/**
 * Draws and measures slices of the project in several processes and writes each outcome as it comes, so that what is
 * done stays done however the program ends. A slice that fails is flagged with the reason and keeps its state.
 */
export class ProjectBatch {
  readonly #needs: BatchNeeds;
  #running: Running | undefined;

  constructor(needs: BatchNeeds) {
    this.#needs = needs;
    needs.holder.beforeClose(() => this.#end());
  }

  /** Stops after what is being written; slices that were not measured keep their state. */
  cancel(): void {
    if (this.#running === undefined) return;
    this.#running.isCancelled = true;
    this.#running.pool.close();
  }

  /** Answers once all slices are done or the batch was cancelled. One batch runs at a time. */
  run(ids: readonly string[], settings: WindowBatchSettings): Promise<Result<BatchProgress>> {
    const { holder, startWorker, jobs } = this.#needs;
    return holder.change(async (project) => {
      await this.#end();
      const wanted = new Map(ids.map((id) => [id, project.rows.get(id)?.state]));
      const settled = await project.drafts.settle(ids);
      if (!settled.ok) return settled;
      // What a reader drew on a new slice meanwhile is not drawn over.
      const rows = ids.flatMap((id) => {
        const row = project.rows.get(id);
        return row !== undefined && row.state === wanted.get(id) ? [row] : [];
      });
      const running = {
        pool: batchPool(startWorker, Math.min(jobs(), Math.max(1, rows.length))),
        isCancelled: false,
        ended: Promise.resolve<unknown>(undefined),
      };
      this.#running = running;
      const measuring = this.#measureAll(project, rows, settings, running);
      running.ended = measuring.catch(() => undefined);
      try {
        return success(await measuring);
      } finally {
        running.pool.close();
        if (this.#running === running) this.#running = undefined;
      }
    });
  }

  /** Cancels and waits until nothing more is written. */
  async #end(): Promise<void> {
    this.cancel();
    await this.#running?.ended;
  }

  async #measureAll(
    project: OpenProject,
    rows: readonly WorklistRow[],
    settings: WindowBatchSettings,
    running: Running,
  ): Promise<BatchProgress> {
    const { tell } = this.#needs.holder.needs;
    const startedAt = performance.now();
    let done = 0;
    let failed = 0;
    const now = (state: BatchProgress["state"]) =>
      batchProgress({ state, done, failed, total: rows.length }, performance.now() - startedAt);
    const often = atMostEvery(progressIntervalMs, () =>
      tell({ kind: "batch", progress: now(running.isCancelled ? "stopping" : "running") }),
    );
    tell({ kind: "batch", progress: now("running") });
    await Promise.all(
      rows.map(async ({ id, path, frame, versions }) => {
        const issues = [issue("level-unconfirmed")];
        const outcome = await running.pool.measure({ path, frame, issues }, settings);
        if (running.isCancelled && !outcome.ok) return;
        // What a reader wrote meanwhile is not drawn over.
        const overtaken = project.rows.get(id)?.versions !== versions;
        const written = overtaken ? success(null) : await this.#write(project, id, outcome);
        done += 1;
        if (!outcome.ok || !written.ok) failed += 1;
        if (!written.ok) tell({ kind: "issue", issue: written.issues[0] });
        often(undefined);
      }),
    );
    const end = now(running.isCancelled ? "cancelled" : "finished");
    tell({ kind: "batch", progress: end });
    return end;
  }

  async #write(project: OpenProject, id: string, outcome: Result<BatchOutcome>): Promise<Result<unknown>> {
    const { holder, language } = this.#needs;
    const { calls } = holder.needs;
    const by = holder.by();
    if (!by.ok) return by;
    if (!outcome.ok) {
      const flagged = await calls.call("setFlag", [id], failureFlag(outcome.issues[0], language()), by.value);
      if (flagged.ok) project.rows.changed(flagged.value);
      return flagged;
    }
    const written = await project.drafts.unlessUnderWay(id, async () => {
      const work = await this.#withWhatIsKnown(id, outcome.value.work, project);
      return work.ok ? calls.call("writeCase", id, work.value, "proposed", by.value) : work;
    });
    if (!written.ok || written.value === null) return written;
    project.rows.changed([written.value], true);
    if (!isFailureFlag(written.value.flaggedBecause)) return written;
    const cleared = await calls.call("setFlag", [id], null, by.value);
    if (cleared.ok) project.rows.changed(cleared.value);
    return cleared;
  }

  /** A level and clinical values that a reader gave before stay; the Case is then measured with them. */
  async #withWhatIsKnown(id: string, work: Case, project: OpenProject): Promise<Result<Case>> {
    const { calls, engine } = this.#needs.holder.needs;
    const before = await calls.call("latestCase", id);
    if (!before.ok) return before;
    if (before.value === null) return success(work);
    const { level, clinical } = before.value;
    if (level === undefined && clinical === undefined) return success(work);
    const known = {
      ...work,
      ...(level === undefined ? {} : { level }),
      ...(clinical === undefined ? {} : { clinical }),
    };
    return engine.call("measureCase", [known, project.rows.get(id)!.path]);
  }
}
