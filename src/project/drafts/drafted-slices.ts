import { type Result, success } from "../../base/result.ts";
import type { ProjectStore } from "../project-store.ts";

/** Slices with work under way: when a project is opened, what an earlier run left behind. */
export function draftedSlices(store: Pick<ProjectStore, "rows" | "draft">): Result<readonly string[]> {
  const rows = store.rows();
  if (!rows.ok) return rows;
  const hasDraft = (id: string) => {
    const draft = store.draft(id);
    return draft.ok && draft.value !== null;
  };
  return success(rows.value.map(({ id }) => id).filter(hasDraft));
}
