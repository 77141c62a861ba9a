import { type Issue, issue } from "../../base/issue.ts";
import { type Result, success } from "../../base/result.ts";
import { type BatchPace, batchPace } from "../../pipeline/batch/batch-pace.ts";
import type { BatchPlan } from "../../pipeline/batch/batch-plan.ts";
import { recordOfGap, recordOfSearch } from "../../pipeline/batch/batch-record.ts";
import type { BatchRunSettings } from "../../pipeline/batch/batch-settings.ts";
import type { BatchSearch, BatchUnit } from "../../pipeline/batch/batch-unit.ts";
import { compareRows } from "../../pipeline/batch/compare-rows.ts";
import type { BatchUnitSettings, FoundSlice, UnitTimes } from "./batch-contract.ts";
import { type BatchFolder, openBatchFolder } from "./batch-folder.ts";
import { forkWorker } from "./fork-worker.ts";
import { studiesMayCome } from "./may-pass.ts";
import type { BatchSession, RunDocument } from "./run-document.ts";
import { type BatchPool, batchPool } from "./worker-pool.ts";

export interface BatchToRun {
  readonly plan: BatchPlan;
  /** The folders and files that were listed: the column `file_path` names images from there. */
  readonly images?: readonly string[];
  readonly settings: BatchRunSettings;
  readonly unitSettings: BatchUnitSettings;
  readonly folder: string;
  readonly resume: boolean;
  readonly jobs: number;
  readonly onPace?: (pace: BatchPace) => void;
  readonly signal?: AbortSignal | undefined;
}

/** What a batch came to. */
export interface BatchSummary {
  readonly planned: number;
  readonly done: number;
  /** Of them, rows without numbers. */
  readonly failed: number;
}

const rowsOf = ({ units, searches, gaps }: BatchPlan) => units.length + searches.length + gaps.length;

type LaneOutcome = "measured" | "failed" | "stopped";

/** How often the table is written while the batch goes on, milliseconds; and how long a stop waits for what was started. */
const tableEveryMs = 60_000;
const stopWaitsMs = 10_000;

/**
 * Measures the slices of a plan in several processes and commits each as it comes, so that a kill at any moment loses
 * at most what was being measured. At the end the folder holds the table of all.
 *
 * @returns the summary, with `batch-unfinished` where it was stopped or could not write on. Issues of opening: those of
 * `openBatchFolder`.
 * @example
 * const plan = planBatch(await listStudies(["scans/lean"]), { slices: { kind: "middle" } });
 * const [model, recipe, convention] = [await installedModel(), defaultRecipe, "fascial"] as const;
 * if (!model.ok) throw new Error(model.issues[0].message);
 * const shard = { index: 1, count: 1 };
 * const ran = await runBatch({
 *   plan,
 *   settings: { program, model: model.value, recipe, convention, slices: "middle", shard },
 *   unitSettings: { recipe, convention },
 *   folder: "results",
 *   resume: false,
 *   jobs: 1,
 * });
 * ran.ok && [ran.value.done, ran.value.failed]; // => [1, 0]
 */
export async function runBatch(batch: BatchToRun): Promise<Result<BatchSummary>> {
  const { plan, images, settings, folder: path, resume, jobs } = batch;
  const opened = await openBatchFolder(path, settings, plan, resume, images);
  if (!opened.ok) return opened;
  const folder = opened.value;
  const pool = batchPool(forkWorker, jobs);
  try {
    return await new BatchRun(batch, folder, pool).run();
  } finally {
    pool.close();
    folder.close();
  }
}

class BatchRun {
  readonly #batch: BatchToRun;
  readonly #folder: BatchFolder;
  readonly #pool: BatchPool;
  readonly #startedAt = new Date();
  readonly #times: UnitTimes[] = [];
  readonly #begun: number;
  readonly #problems: Issue[] = [];
  #tableAt = performance.now();
  #measured = 0;
  #failed = 0;

  constructor(batch: BatchToRun, folder: BatchFolder, pool: BatchPool) {
    this.#batch = batch;
    this.#folder = folder;
    this.#pool = pool;
    this.#begun = folder.records.size;
  }

  async run(): Promise<Result<BatchSummary>> {
    const { plan, jobs, signal } = this.#batch;
    this.#note(await this.#folder.writeRun(this.#document()));
    const stopPool = () => setTimeout(() => this.#pool.close(), stopWaitsMs).unref();
    signal?.addEventListener("abort", stopPool, { once: true });
    for (const gap of plan.gaps) {
      if (this.#isStopped || this.#folder.records.has(gap.id)) continue;
      this.#note(await this.#folder.keep(recordOfGap(gap)));
    }
    const all = [...plan.units, ...plan.searches].sort(compareRows);
    const open = all.filter(({ id }) => !this.#folder.records.has(id))[Symbol.iterator]();
    // One more than there are processes: the next slice is there when a process is free, while records are written.
    await Promise.all(Array.from({ length: jobs + 1 }, () => this.#lane(open)));
    signal?.removeEventListener("abort", stopPool);
    return this.#finish();
  }

  get #isStopped(): boolean {
    return this.#batch.signal?.aborted === true || this.#problems.length > 0;
  }

  #note(written: Result<unknown>): void {
    if (!written.ok) this.#problems.push(...written.issues);
  }

  async #lane(open: Iterator<BatchUnit | BatchSearch>): Promise<void> {
    for (let next = open.next(); !next.done && !this.#isStopped; next = open.next()) {
      const outcome = await ("search" in next.value ? this.#search(next.value) : this.#measure(next.value));
      if (outcome === "stopped") return;
      this.#measured += 1;
      if (outcome === "failed") this.#failed += 1;
      this.#tellPace();
      await this.#writeNowAndThen();
    }
  }

  /** Finds the slice of a study and measures it; both happen in the processes. */
  async #search(wanted: BatchSearch): Promise<LaneOutcome> {
    const found = await this.#pool.find(wanted, this.#batch.unitSettings);
    if (this.#isStopped) return "stopped";
    if (found.ok) return this.#measure(found.value.unit, found.value);
    this.#note(await this.#folder.keep(recordOfSearch(wanted, found.issues)));
    return "failed";
  }

  async #measure(unit: BatchUnit, found?: FoundSlice): Promise<LaneOutcome> {
    const outcome = await this.#pool.measure(unit, this.#batch.unitSettings);
    if (this.#isStop(outcome)) return "stopped";
    this.#note(await this.#folder.commit(unit, outcome, found?.picturePng));
    if (!outcome.ok) return "failed";
    const level = found === undefined ? {} : { level: found.timeMs };
    this.#times.push({ ...level, ...outcome.value.timesMs });
    return "measured";
  }

  /** Whether what came back is only due to the stop, or can no longer be written. */
  #isStop(outcome: Result<unknown>): boolean {
    const isStopsFault = !outcome.ok && outcome.issues[0].code === "batch-unit-stopped";
    return this.#problems.length > 0 || (this.#isStopped && isStopsFault);
  }

  #tellPace(): void {
    const { plan, onPace } = this.#batch;
    const total = rowsOf(plan);
    const elapsed = Date.now() - this.#startedAt.getTime();
    onPace?.(batchPace(this.#folder.records.size, total, this.#begun, elapsed));
  }

  async #writeNowAndThen(): Promise<void> {
    if (performance.now() - this.#tableAt < tableEveryMs || this.#isStopped) return;
    this.#tableAt = performance.now();
    this.#note(await this.#folder.writeCsv());
    this.#note(await this.#folder.writeRun(this.#document()));
  }

  async #finish(): Promise<Result<BatchSummary>> {
    for (const write of [this.#folder.writeCsv, this.#folder.writeXlsx]) this.#note(await write());
    const document = this.#document();
    this.#note(await this.#folder.writeRun(document));
    const { planned, done, failed } = document.rows;
    const unfinished = done < planned ? [issue("batch-unfinished", { done, total: planned })] : [];
    const once = [...new Map(this.#problems.map((found) => [JSON.stringify(found), found])).values()];
    return success({ planned, done, failed }, [...document.issues, ...once, ...unfinished]);
  }

  #document(): RunDocument {
    const { plan, settings } = this.#batch;
    const { records, before } = this.#folder;
    const all = [...plan.units, ...plan.searches, ...plan.gaps].flatMap(({ id }) => records.get(id) ?? []);
    const planned = rowsOf(plan);
    return {
      schema: "paraspine-batch",
      schemaVersion: 1,
      settings,
      rows: { planned, done: all.length, failed: all.filter(({ status }) => status !== "measured").length },
      isFinished: all.length === planned && !plan.issues.some(studiesMayCome),
      sessions: [...(before?.sessions ?? []), this.#session()],
      issues: [
        ...plan.issues,
        ...all.flatMap(({ place: { id }, issues }) => issues.map((found) => ({ ...found, unit: id }))),
      ],
    };
  }

  #session(): BatchSession {
    const elapsedMs = Date.now() - this.#startedAt.getTime();
    const mean = (of: (times: UnitTimes) => number) =>
      Math.round(this.#times.reduce((sum, times) => sum + of(times), 0) / this.#times.length);
    return {
      startedAt: this.#startedAt.toISOString(),
      endedAt: new Date().toISOString(),
      jobs: this.#batch.jobs,
      measured: this.#measured,
      failed: this.#failed,
      ...(this.#times.length === 0
        ? {}
        : {
            perMinute: Math.round((this.#measured / elapsedMs) * 600_000) / 10,
            meanMs: {
              ...(this.#times.some(({ level }) => level !== undefined)
                ? { level: mean(({ level = 0 }) => level) }
                : {}),
              read: mean(({ read }) => read),
              draw: mean(({ draw }) => draw),
              measure: mean(({ measure }) => measure),
              picture: mean(({ picture }) => picture),
            },
          }),
    };
  }
}
