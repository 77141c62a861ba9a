import { issue } from "../../base/issue.ts";
import { failure, mapResult, type Result, success } from "../../base/result.ts";
import type { Actor } from "../../study/project/actor.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import type { WorklistState } from "../../study/project/worklist-state.ts";
import type { Approval, DoubtfulSlice } from "../worklist/approve-slices.ts";
import type { OpenProject } from "./open-project.ts";

/** What came of approving. */
export interface ApprovedSlices {
  readonly approved: readonly string[];
  /** Left as they were, with what is in doubt. */
  readonly doubtful: readonly DoubtfulSlice[];
}

/** `approveSlices` on the project, wherever its store is. */
export type Approve = (ids: readonly string[], by: Actor, word?: string) => Promise<Result<Approval>>;

/** Stand in the trail where an approval that was undone is given back, and where doubts are open. */
const approvedAgain = "approved again";
const despiteWarnings = "approved despite warnings";

/**
 * What a reader decides about slices of the open project. Work under way on them is written first, so that it is that
 * work which is judged; the rows that changed are reported.
 */
export function judgeSlices({ store, rows, drafts }: OpenProject, by: Actor, approve: Approve) {
  const told = (changed: Result<readonly WorklistRow[]>): Result<null> => {
    if (changed.ok) rows.changed(changed.value);
    return mapResult(changed, () => null);
  };
  return {
    /** `checked` gives back an approval that was undone. */
    async setStates(ids: readonly string[], state: WorklistState, reason?: string): Promise<Result<null>> {
      const settled = await drafts.settle(ids);
      if (!settled.ok) return settled;
      if (state !== "checked") return told(await store.setState(ids, state, by, reason));
      return told(mapResult(await approve(ids, by, approvedAgain), (value) => value.rows));
    },

    /** @param allTheSame also those with open doubts. Issue: `project-nothing-to-approve`. */
    async approve(ids: readonly string[], allTheSame: boolean): Promise<Result<ApprovedSlices>> {
      const settled = await drafts.settle(ids);
      if (!settled.ok) return settled;
      const approved = await approve(ids, by, allTheSame ? despiteWarnings : undefined);
      if (!approved.ok) return approved;
      const { rows: done, doubtful } = approved.value;
      if (done.length + doubtful.length === 0) return failure(issue("project-nothing-to-approve"));
      rows.changed(done);
      return success({ approved: done.map(({ id }) => id), doubtful }, approved.issues);
    },

    /** @param reason null takes the flag away */
    setFlags: async (ids: readonly string[], reason: string | null) =>
      told(await store.setFlag(ids, reason, by)),

    addNote: async (id: string, text: string) =>
      told(mapResult(await store.addNote(id, text, by), (row) => [row])),
  };
}
