import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Case } from "../../study/case/case.ts";
import type { Actor } from "../../study/project/actor.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import type { StorePort } from "../store-port.ts";
import { saysNothing } from "./says-nothing.ts";
import { workInCase } from "./work-in-case.ts";

/** What turns drafts into versions works with. */
export interface DraftNeeds {
  readonly store: StorePort<"keepDraft" | "draft" | "latestCase" | "slice" | "writeCase">;
  /** Analyses a Case again on its file. */
  measure(work: Case, path: string): Promise<Result<Case>>;
  by(): Result<Actor>;
  /** Told of a row that has a new version. */
  changed(row: WorklistRow): void;
}

/** Whether a draft says nothing that the newest version (null: there is none) does not say. */
const isKnown = (draft: Case, latest: Case | null) =>
  latest === null ? saysNothing(draft) : workInCase(draft) === workInCase(latest);

/**
 * Work under way on slices of a project. Every stroke replaces the slice's draft at once; a version with its line in
 * the trail is written when the slice is settled. What concerns one slice happens one after the other, so that no
 * stroke falls between measuring and writing.
 */
export class ProjectDrafts {
  readonly #needs: DraftNeeds;
  readonly #unsettled = new Map<string, string | undefined>();
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(needs: DraftNeeds) {
    this.#needs = needs;
  }

  /** Slices whose drafts an earlier run left behind; they are settled with the next ones. */
  found(ids: readonly string[]): void {
    for (const id of ids)
      if (!this.#unsettled.has(id)) this.#unsettled.set(id, "restored after the program ended unexpectedly");
  }

  keep(id: string, work: Case): Promise<Result<null>> {
    return this.#inTurn(id, () => {
      this.#unsettled.set(id, undefined);
      return this.#needs.store.keepDraft(id, work);
    });
  }

  /** The work on a slice: what is under way, else the newest version, else null. */
  recall(id: string): Promise<Result<Case | null>> {
    return this.#inTurn(id, async () => {
      const draft = await this.#needs.store.draft(id);
      if (draft.ok && draft.value === null) return this.#needs.store.latestCase(id);
      this.found([id]);
      return draft;
    });
  }

  /** Makes work from elsewhere the newest version of a slice, measured again; what was under way becomes one before it. */
  takeOver(id: string, work: Case, reason: string): Promise<Result<null>> {
    return this.#inTurn(id, async () => {
      if (this.#unsettled.has(id)) {
        const settled = await this.#settleOne(id);
        if (!settled.ok) return settled;
      }
      this.#unsettled.set(id, reason);
      const kept = await this.#needs.store.keepDraft(id, work);
      return kept.ok ? this.#settleOne(id) : kept;
    });
  }

  /** Lets something else write a slice, unless a reader works on it at the moment: then null. */
  unlessUnderWay<Value>(
    id: string,
    write: () => Result<Value> | Promise<Result<Value>>,
  ): Promise<Result<Value | null>> {
    return this.#inTurn<Value | null>(id, async () => (this.#unsettled.has(id) ? success(null) : write()));
  }

  /** Writes the drafts of these slices, or of all, as versions. A draft that cannot be measured stays one. */
  async settle(ids: Iterable<string> = this.#unsettled.keys()): Promise<Result<null>> {
    const results: Result<null>[] = [];
    for (const id of [...ids]) {
      if (this.#unsettled.has(id)) results.push(await this.#inTurn(id, () => this.#settleOne(id)));
    }
    const failed = results.flatMap((result) => (result.ok ? [] : result.issues));
    const [first, ...more] = failed;
    return first === undefined ? success(null) : failure(first, ...more);
  }

  async #settleOne(id: string): Promise<Result<null>> {
    const { store, measure, by, changed } = this.#needs;
    const reason = this.#unsettled.get(id);
    const [draft, latest, slice] = [await store.draft(id), await store.latestCase(id), await store.slice(id)];
    if (!draft.ok) return draft;
    if (!latest.ok) return latest;
    if (!slice.ok) return slice;
    if (draft.value === null || isKnown(draft.value, latest.value)) {
      this.#unsettled.delete(id);
      return success(null);
    }
    const measured = await measure(draft.value, slice.value.path);
    if (!measured.ok) return measured;
    const actor = by();
    if (!actor.ok) return actor;
    const state = draft.value.rois.length === 0 ? "new" : "drawn";
    const written = await store.writeCase(id, measured.value, state, actor.value, reason);
    if (!written.ok) return written;
    this.#unsettled.delete(id);
    changed(written.value);
    return success(null);
  }

  #inTurn<Value>(id: string, work: () => Result<Value> | Promise<Result<Value>>): Promise<Result<Value>> {
    const before = this.#turns.get(id) ?? Promise.resolve();
    const now = before
      .then(work)
      .catch((error: unknown) =>
        failure(issue("program-error", { reason: error instanceof Error ? error.message : String(error) })),
      );
    this.#turns.set(id, now);
    void now.then(() => this.#turns.get(id) === now && this.#turns.delete(id));
    return now;
  }
}
