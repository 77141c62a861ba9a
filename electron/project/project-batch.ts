import { issue } from "../../src/base/issue.ts";
import type { Language } from "../../src/base/language.ts";
import { present } from "../../src/base/present.ts";
import { type Result, success } from "../../src/base/result.ts";
import type { BatchProgress, WindowBatchSettings } from "../../src/desktop-api.ts";
import type { BatchOutcome } from "../../src/node/batch/batch-contract.ts";
import type { WorkerHandle } from "../../src/node/batch/worker-handle.ts";
import { type BatchPool, batchPool } from "../../src/node/batch/worker-pool.ts";
import { touchedByReader } from "../../src/pipeline/drawing/touched-by-reader.ts";
import { failureFlag, isFailureFlag } from "../../src/project/worklist/failure-flag.ts";
import type { Case } from "../../src/study/case/case.ts";
import type { WorklistRow } from "../../src/study/project/worklist-row.ts";
import type { WorklistState } from "../../src/study/project/worklist-state.ts";
import type { JobContext } from "../jobs/job-queue.ts";
import { atMostEvery } from "../processes/at-most-every.ts";
import { batchProgress } from "./batch-progress.ts";
import type { OpenProject, ProjectHolder } from "./open-project.ts";

interface BatchNeeds {
  readonly holder: ProjectHolder;
  readonly startWorker: () => WorkerHandle;
  /** How many processes measure at once. */
  readonly jobs: () => number;
  readonly language: () => Language;
}

interface RunningBatch {
  readonly pool: BatchPool;
  readonly job: JobContext;
  /** How many slices were asked for and are a reader's. */
  readonly leftAlone: number;
}

/** More often nobody can read it. */
const progressIntervalMs = 100;

/**
 * Draws and measures slices of the project in several processes and writes each outcome as it comes, so that what is
 * done stays done however the program ends. A slice that fails is flagged with the reason and keeps its state; one that a
 * reader has touched is left alone.
 */
export class ProjectBatch {
  readonly #needs: BatchNeeds;

  constructor(needs: BatchNeeds) {
    this.#needs = needs;
  }

  /** Waits for its turn, and answers once all slices are done or the batch was stopped. */
  run(ids: readonly string[], settings: WindowBatchSettings): Promise<Result<BatchProgress>> {
    const { holder } = this.#needs;
    const { tell } = holder.needs;
    const wanted = new Map(ids.map((id) => [id, holder.current?.rows.get(id)?.state]));
    const waiting = { done: 0, failed: 0, total: ids.length };
    tell({ kind: "batch", progress: { state: "queued", ...waiting } });
    const ended = holder.jobs.add<BatchProgress>({
      kind: "batch",
      work: (job) => this.#measure(wanted, settings, job),
      outcome: ({ value: { state, done, total } }) => ({
        state: state === "cancelled" ? "stopped" : "done",
        slices: done,
        of: total,
      }),
    });
    return ended.then((result) => {
      if (!result.ok) tell({ kind: "batch", progress: { state: "cancelled", ...waiting } });
      return result;
    });
  }

  /** @param wanted the slices, and their states when the batch was asked for */
  #measure(
    wanted: ReadonlyMap<string, WorklistState | undefined>,
    settings: WindowBatchSettings,
    job: JobContext,
  ): Promise<Result<BatchProgress>> {
    const { holder, startWorker, jobs } = this.#needs;
    return holder.change(async (project) => {
      const settled = await project.drafts.settle(wanted.keys());
      if (!settled.ok) return settled;
      const rows: WorklistRow[] = [];
      for (const [id, state] of wanted) {
        const row = project.rows.get(id);
        // What a reader drew on a slice meanwhile is not drawn over either.
        if (row === undefined || row.state !== state) continue;
        if (await this.#isUntouched(row)) rows.push(row);
      }
      const leftAlone = wanted.size - rows.length;
      const pool = batchPool(startWorker, Math.min(jobs(), Math.max(1, rows.length)));
      const stop = () => pool.close();
      job.signal.addEventListener("abort", stop, { once: true });
      if (job.signal.aborted) stop();
      try {
        return success(await this.#measureAll(project, rows, settings, { pool, job, leftAlone }));
      } finally {
        pool.close();
      }
    });
  }

  async #measureAll(
    project: OpenProject,
    rows: readonly WorklistRow[],
    settings: WindowBatchSettings,
    { pool, job, leftAlone }: RunningBatch,
  ): Promise<BatchProgress> {
    const { tell } = this.#needs.holder.needs;
    const startedAt = performance.now();
    let done = 0;
    let failed = 0;
    const now = (state: BatchProgress["state"]) =>
      batchProgress({ state, done, failed, total: rows.length, leftAlone }, performance.now() - startedAt);
    const often = atMostEvery(progressIntervalMs, () => {
      job.progress(done, rows.length);
      tell({ kind: "batch", progress: now(job.signal.aborted ? "stopping" : "running") });
    });
    tell({ kind: "batch", progress: now("running") });
    await Promise.all(
      rows.map(async ({ id, path, frame, versions }) => {
        const issues = [issue("level-unconfirmed")];
        const outcome = await pool.measure({ path, frame, issues }, settings);
        if (job.signal.aborted && !outcome.ok) return;
        // What a reader wrote meanwhile is not drawn over.
        const overtaken = project.rows.get(id)?.versions !== versions;
        const written = overtaken ? success(null) : await this.#write(project, id, outcome);
        done += 1;
        if (!outcome.ok || !written.ok) failed += 1;
        if (!written.ok) tell({ kind: "issue", issue: written.issues[0] });
        often(undefined);
      }),
    );
    const end = now(job.signal.aborted ? "cancelled" : "finished");
    job.progress(done, rows.length);
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

  /** Whether no reader has judged the slice or had a hand in its outlines. */
  async #isUntouched({ id, state, versions }: WorklistRow): Promise<boolean> {
    if (state !== "new" && state !== "proposed") return false;
    if (versions === 0) return true;
    const latest = await this.#needs.holder.needs.calls.call("latestCase", id);
    return latest.ok && (latest.value === null || !touchedByReader(latest.value));
  }

  /** A level, clinical values and areas that a reader gave before stay; the Case is then measured with them. */
  async #withWhatIsKnown(id: string, work: Case, project: OpenProject): Promise<Result<Case>> {
    const { calls, engine } = this.#needs.holder.needs;
    const before = await calls.call("latestCase", id);
    if (!before.ok) return before;
    if (before.value === null) return success(work);
    const { level, levelProposal, clinical, externalCsa } = before.value;
    if ([level, levelProposal, clinical, externalCsa].every((known) => known === undefined))
      return success(work);
    const known = {
      ...work,
      ...present({ level, levelProposal, clinical, externalCsa }),
    };
    return engine.call("measureCase", [known, project.rows.get(id)!.path]);
  }
}
