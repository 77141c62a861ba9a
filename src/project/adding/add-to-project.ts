import type { StopSignal } from "../../base/in-order.ts";
import { type Issue, issue } from "../../base/issue.ts";
import type { Language } from "../../base/language.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { touchedByReader } from "../../pipeline/drawing/touched-by-reader.ts";
import type { Actor } from "../../study/project/actor.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import type { WorklistState } from "../../study/project/worklist-state.ts";
import { saysNothing } from "../drafts/says-nothing.ts";
import type { StorePort } from "../store-port.ts";
import { failureFlag } from "../worklist/failure-flag.ts";
import { addSlices } from "./add-slices.ts";
import { beginWork } from "./begin-work.ts";
import type { SliceToAdd, WorkToAdd } from "./slice-to-add.ts";

/** What came of adding; numbers of slices. */
export interface AddedToProject {
  /** In the project since now, and in it before. */
  readonly added: number;
  readonly present: number;
  /** With work that was taken over, and with work of the project's own that stays. */
  readonly withWork: number;
  readonly workKept: number;
  /** Flagged, as a batch could not measure them. */
  readonly flagged: number;
}

/** What adding needs of a project's store. */
export type AddingStore = StorePort<
  "rows" | "addSlices" | "latestCase" | "draft" | "writeCase" | "keepPicture" | "setFlag"
>;

/** How slices are added. */
export interface AddingOptions {
  readonly by: Actor;
  /** Of flags. */
  readonly language: Language;
  readonly signal?: StopSignal | undefined;
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
  const { by, signal } = options;
  const before = await store.rows();
  if (!before.ok) return before;
  const known = new Set(before.value.map(({ id }) => id));
  const added = await addSlices(
    store,
    slices.map(({ slice }) => slice),
    (id) => known.has(id),
    by,
  );
  if (!added.ok) return added;
  const rows = new Map(added.value.rows.map((row) => [row.id, row]));
  const issues: Issue[] = [...before.issues, ...added.issues];
  const counts = { withWork: 0, workKept: 0, flagged: 0 };
  for (const [index, one] of slices.entries()) {
    if (signal?.aborted) {
      issues.push(issue("project-add-stopped", { done: index, total: slices.length }));
      break;
    }
    const done = await addWork(store, one, rows.get(one.slice.id)!, options);
    if (!done.ok) return failure(...done.issues);
    issues.push(...done.issues);
    if (done.value !== "nothing") counts[done.value] += 1;
  }
  if (counts.workKept > 0) issues.push(issue("project-work-stays", { n: counts.workKept }));
  const fresh = added.value.fresh.length;
  return success({ added: fresh, present: rows.size - fresh, ...counts }, issues);
}

type Outcome = "withWork" | "workKept" | "flagged" | "nothing";

/** Fails only where the project cannot be read or written; what is wrong with the work is reported beside the outcome. */
async function addWork(
  store: AddingStore,
  { work, recipe, failed, ...planned }: SliceToAdd,
  row: WorklistRow,
  { by, language }: AddingOptions,
): Promise<Result<Outcome>> {
  const begins = recipe !== undefined || planned.levelProposal !== undefined || planned.doubt !== undefined;
  if (work === undefined && !begins && failed === undefined) return success("nothing");
  const open = await isOpen(store, row);
  if (!open.ok) return open;
  if (!open.value) return success(work === undefined ? "nothing" : "workKept");
  if (work !== undefined) {
    const read = await work();
    const issues = read.issues.map((found): Issue => ({ ...found, path: found.path ?? planned.slice.path }));
    if (!read.ok) return success("nothing", issues);
    const written = await writeWork(store, row.id, read.value, by);
    return written.ok ? success("withWork", issues) : written;
  }
  if (failed !== undefined) {
    if (row.flaggedBecause !== undefined) return success("nothing");
    const flagged = await store.setFlag([row.id], failureFlag(failed, language), by);
    return flagged.ok ? success("flagged") : flagged;
  }
  const begun = await beginWork(store, row, { ...planned, recipe }, { by, language });
  return begun.ok ? success("nothing") : begun;
}

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
  id: string,
  { versions, picture }: WorkToAdd,
  by: Actor,
): Promise<Result<null>> {
  for (const { work, reason } of versions) {
    const written = await store.writeCase(id, work, stateOf(work), by, reason);
    if (!written.ok) return written;
  }
  if (picture === undefined) return success(null);
  return store.keepPicture(id, picture);
}

/** As the window names the state of such a slice. */
function stateOf(work: WorkToAdd["versions"][number]["work"]): WorklistState {
  if (work.rois.length === 0) return "new";
  return touchedByReader(work) ? "drawn" : "proposed";
}
