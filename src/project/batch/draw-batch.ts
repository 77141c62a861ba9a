import type { StopSignal } from "../../base/in-order.ts";
import { type Issue, issue } from "../../base/issue.ts";
import type { Language } from "../../base/language.ts";
import { present } from "../../base/present.ts";
import { type Result, success } from "../../base/result.ts";
import type { Recipe } from "../../fat/recipe.ts";
import { touchedByReader } from "../../pipeline/drawing/touched-by-reader.ts";
import type { Convention } from "../../roi/roi.ts";
import type { Case } from "../../study/case/case.ts";
import type { Actor } from "../../study/project/actor.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import type { WorklistState } from "../../study/project/worklist-state.ts";
import type { OpenProject } from "../open/open-project.ts";
import { failureFlag, isFailureFlag } from "../worklist/failure-flag.ts";
import { type BatchProgress, batchProgress } from "./batch-progress.ts";

/** How a batch draws and measures. */
export interface WindowBatchSettings {
  readonly recipe: Recipe;
  readonly convention: Convention;
}

/** A slice to draw and measure, and what is to be said of it. */
interface SliceToDraw {
  readonly path: string;
  readonly frame: number;
  readonly issues: readonly Issue[];
}

/** What draws and measures several slices at once. */
export interface DrawingPool {
  /** Never rejects. */
  measure(slice: SliceToDraw, settings: WindowBatchSettings): Promise<Result<{ readonly work: Case }>>;
  /** Ends what is under way; that fails then. */
  close(): void;
}

/** What a batch works with. */
export interface BatchNeeds {
  /** For so many slices. It is closed when the batch is stopped, and always at the end. */
  pool(slices: number): DrawingPool;
  /** Analyses a Case again on its file. */
  measure(work: Case, path: string): Promise<Result<Case>>;
  by(): Result<Actor>;
  /** Of flags. */
  language(): Language;
  /** Told after each slice. */
  progress(progress: BatchProgress): void;
  /** Told why an outcome could not be written. */
  problem(found: Issue): void;
  /** A clock in milliseconds that never goes back. */
  now(): number;
  readonly signal: StopSignal;
}

/** The slices a batch was asked for, and the state of each then; absent: it is not in the project. */
export type WantedSlices = ReadonlyMap<string, WorklistState | undefined>;

/**
 * Draws and measures slices of the project and writes each outcome as it comes, so that what is done stays done however
 * the program ends. A slice that fails is flagged with the reason and keeps its state; one that a reader has touched,
 * before or meanwhile, is left alone.
 */
export async function drawBatch(
  project: OpenProject,
  wanted: WantedSlices,
  settings: WindowBatchSettings,
  needs: BatchNeeds,
): Promise<Result<BatchProgress>> {
  const settled = await project.drafts.settle(wanted.keys());
  if (!settled.ok) return settled;
  const rows: WorklistRow[] = [];
  for (const [id, state] of wanted) {
    const row = project.rows.get(id);
    // What a reader drew on a slice since it was asked for is not drawn over either.
    if (row === undefined || row.state !== state) continue;
    if (await isUntouched(project, row)) rows.push(row);
  }
  const pool = needs.pool(rows.length);
  try {
    return success(await drawAll(project, rows, wanted.size - rows.length, settings, pool, needs));
  } finally {
    pool.close();
  }
}

async function drawAll(
  project: OpenProject,
  rows: readonly WorklistRow[],
  leftAlone: number,
  settings: WindowBatchSettings,
  pool: DrawingPool,
  needs: BatchNeeds,
): Promise<BatchProgress> {
  const { signal, progress, problem, now } = needs;
  const startedAt = now();
  let done = 0;
  let failed = 0;
  const standing = (state: BatchProgress["state"]) =>
    batchProgress({ state, done, failed, total: rows.length, leftAlone }, now() - startedAt);
  progress(standing("running"));
  await Promise.all(
    rows.map(async ({ id, path, frame, versions }) => {
      const issues = [issue("level-unconfirmed")];
      const outcome = await pool.measure({ path, frame, issues }, settings);
      if (signal.aborted && !outcome.ok) return;
      // What a reader wrote meanwhile is not drawn over.
      const overtaken = project.rows.get(id)?.versions !== versions;
      const written = overtaken ? success(null) : await write(project, id, outcome, needs);
      done += 1;
      if (!outcome.ok || !written.ok) failed += 1;
      if (!written.ok) problem(written.issues[0]);
      progress(standing(signal.aborted ? "stopping" : "running"));
    }),
  );
  const end = standing(signal.aborted ? "cancelled" : "finished");
  progress(end);
  return end;
}

async function write(
  project: OpenProject,
  id: string,
  outcome: Result<{ readonly work: Case }>,
  needs: BatchNeeds,
): Promise<Result<unknown>> {
  const { store, rows, drafts } = project;
  const by = needs.by();
  if (!by.ok) return by;
  if (!outcome.ok) {
    const flag = failureFlag(outcome.issues[0], needs.language());
    const flagged = await store.setFlag([id], flag, by.value);
    if (flagged.ok) rows.changed(flagged.value);
    return flagged;
  }
  const written = await drafts.unlessUnderWay(id, async () => {
    const work = await withWhatIsKnown(project, id, outcome.value.work, needs);
    return work.ok ? store.writeCase(id, work.value, "proposed", by.value) : work;
  });
  if (!written.ok || written.value === null) return written;
  rows.changed([written.value], true);
  if (!isFailureFlag(written.value.flaggedBecause)) return written;
  const cleared = await store.setFlag([id], null, by.value);
  if (cleared.ok) rows.changed(cleared.value);
  return cleared;
}

/** Whether no reader has judged the slice or had a hand in its outlines. */
async function isUntouched({ store }: OpenProject, { id, state, versions }: WorklistRow): Promise<boolean> {
  if (state !== "new" && state !== "proposed") return false;
  if (versions === 0) return true;
  const latest = await store.latestCase(id);
  return latest.ok && (latest.value === null || !touchedByReader(latest.value));
}

/** A level, clinical values and areas that a reader gave before stay; the Case is then measured with them. */
async function withWhatIsKnown(
  { store, rows }: OpenProject,
  id: string,
  work: Case,
  { measure }: BatchNeeds,
): Promise<Result<Case>> {
  const before = await store.latestCase(id);
  if (!before.ok) return before;
  if (before.value === null) return success(work);
  const { level, levelProposal, clinical, externalCsa } = before.value;
  const known = present({ level, levelProposal, clinical, externalCsa });
  if (Object.keys(known).length === 0) return success(work);
  return measure({ ...work, ...known }, rows.get(id)!.path);
}
