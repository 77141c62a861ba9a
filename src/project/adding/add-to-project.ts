import type { StopSignal } from "../../base/in-order.ts";
import { type Issue, issue } from "../../base/issue.ts";
import type { Language } from "../../base/language.ts";
import { failure, mapResult, type Result, success } from "../../base/result.ts";
import { touchedByReader } from "../../pipeline/drawing/touched-by-reader.ts";
import type { Actor } from "../../study/project/actor.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import type { WorklistState } from "../../study/project/worklist-state.ts";
import { saysNothing } from "../drafts/says-nothing.ts";
import type { StorePort } from "../store-port.ts";
import { failureFlag } from "../worklist/failure-flag.ts";
import { beginWork } from "./begin-work.ts";
import type { SliceToAdd, WorkToAdd } from "./slice-to-add.ts";

/** What came of adding: numbers of slices, and which are new. */
export interface AddedToProject {
  /** In the project since now, and in it before. */
  readonly added: number;
  readonly present: number;
  /** With work that was taken over, and with work of the project's own that stays. */
  readonly withWork: number;
  readonly workKept: number;
  /** Flagged, as a batch could not measure them. */
  readonly flagged: number;
  /** The slices that are in the project since now, by id. */
  readonly fresh: readonly string[];
}

/** What adding needs of a project's store. */
export type AddingStore = StorePort<
  "rows" | "addSlices" | "latestCase" | "draft" | "writeCase" | "keepPicture" | "setFlag" | "audit"
>;

/** How slices are added. */
export interface AddingOptions {
  readonly by: Actor;
  /** Of flags. */
  readonly language: Language;
  readonly signal?: StopSignal | undefined;
  /** Gets the rows that are new or have changed. */
  changed?(rows: readonly WorklistRow[]): void;
}

/**
 * Adds slices with the work that was done on them elsewhere. What the project has already stays: a slice with outlines,
 * with work under way, or judged by a reader gets nothing written over it. Each slice is written by itself, so that what
 * is done stays done.
 *
 * Issues: `project-work-stays`, `project-add-stopped`; of a slice whose work cannot be read, with its path; failures are
 * the store's.
 */
export async function addToProject(
  store: AddingStore,
  slices: readonly SliceToAdd[],
  options: AddingOptions,
): Promise<Result<AddedToProject>> {
  const { by, signal, changed } = options;
  const before = await store.rows();
  if (!before.ok) return before;
  const known = new Set(before.value.map(({ id }) => id));
  const given = slices.map(({ slice }) => slice);
  const added = await store.addSlices(given, by);
  if (!added.ok) return added;
  changed?.(added.value);
  const rows = new Map(added.value.map((row) => [row.id, row]));
  const fresh = new Set([...rows.keys()].filter((id) => !known.has(id)));
  const issues: Issue[] = [...before.issues, ...added.issues];
  const counts = { withWork: 0, workKept: 0, flagged: 0 };
  for (const [index, one] of slices.entries()) {
    if (signal?.aborted) {
      issues.push(issue("project-add-stopped", { done: index, total: slices.length }));
      break;
    }
    const row = rows.get(one.slice.id)!;
    const done = await addWork(store, one, { row, isFresh: fresh.has(row.id) }, options);
    if (!done.ok) return failure(...done.issues);
    issues.push(...done.issues);
    const { outcome, rows: written } = done.value;
    for (const each of written) rows.set(each.id, each);
    changed?.(written);
    if (outcome !== "nothing") counts[outcome] += 1;
  }
  if (counts.workKept > 0) issues.push(issue("project-work-stays", { n: counts.workKept }));
  return success(
    { added: fresh.size, present: rows.size - fresh.size, ...counts, fresh: [...fresh] },
    issues,
  );
}

/** What came of a slice, and the row that was written of it, if any. */
interface Outcome {
  readonly outcome: "withWork" | "workKept" | "flagged" | "nothing";
  readonly rows: readonly WorklistRow[];
}

const nothing: Outcome = { outcome: "nothing", rows: [] };

/** Fails only where the project cannot be read or written; what is wrong with the work is reported beside the outcome. */
async function addWork(
  store: AddingStore,
  { work, recipe, failed, doubt, ...planned }: SliceToAdd,
  { row, isFresh }: { readonly row: WorklistRow; readonly isFresh: boolean },
  { by, language }: AddingOptions,
): Promise<Result<Outcome>> {
  const begins = recipe !== undefined || planned.levelProposal !== undefined || doubt !== undefined;
  if (work === undefined && !begins && failed === undefined) return success(nothing);
  const open = await isOpen(store, row);
  if (!open.ok) return open;
  if (!open.value) return success(work === undefined ? nothing : { outcome: "workKept", rows: [] });
  if (work !== undefined) {
    const read = await work();
    const issues = read.issues.map((found): Issue => ({ ...found, path: found.path ?? planned.slice.path }));
    if (!read.ok) return success(nothing, issues);
    const written = await writeWork(store, row, read.value, by);
    return written.ok ? success({ outcome: "withWork", rows: [written.value] }, issues) : written;
  }
  if (failed !== undefined) {
    if (row.flaggedBecause !== undefined) return success(nothing);
    const flagged = await store.setFlag([row.id], failureFlag(failed, language), by);
    return mapResult(flagged, (rows) => ({ outcome: "flagged" as const, rows }));
  }
  const flaggedBefore = isFresh || doubt === undefined ? success(false) : await wasFlagged(store, row);
  if (!flaggedBefore.ok) return flaggedBefore;
  const told = flaggedBefore.value ? undefined : doubt;
  const begun = await beginWork(store, row, { ...planned, recipe, doubt: told }, { by, language });
  return mapResult(begun, (now) => ({ outcome: "nothing" as const, rows: now === row ? [] : [now] }));
}

/** Whether a slice ever had a flag: one that a reader took away is not set again, one that was never reached is. */
const wasFlagged = async (store: AddingStore, { id }: WorklistRow): Promise<Result<boolean>> =>
  mapResult(await store.audit(id), (lines) => lines.some(({ action }) => action === "flag-changed"));

/** Whether nobody has worked on a slice of the project, or judged it. */
async function isOpen(store: AddingStore, { id, state }: WorklistRow): Promise<Result<boolean>> {
  if (state !== "new") return success(false);
  const draft = await store.draft(id);
  if (!draft.ok) return draft;
  const latest = await store.latestCase(id);
  if (!latest.ok) return latest;
  return success(draft.value === null && (latest.value === null || saysNothing(latest.value)));
}

async function writeWork(
  store: AddingStore,
  row: WorklistRow,
  { versions, picture }: WorkToAdd,
  by: Actor,
): Promise<Result<WorklistRow>> {
  let now = row;
  for (const { work, reason } of versions) {
    const written = await store.writeCase(row.id, work, stateOf(work), by, reason);
    if (!written.ok) return written;
    now = written.value;
  }
  if (picture === undefined) return success(now);
  return mapResult(await store.keepPicture(row.id, picture), () => now);
}

/** As the window names the state of such a slice. */
function stateOf(work: WorkToAdd["versions"][number]["work"]): WorklistState {
  if (work.rois.length === 0) return "new";
  return touchedByReader(work) ? "drawn" : "proposed";
}
