import type { WorklistRow } from "../../../src/study/project/worklist-row.ts";

/** Rows with changed ones in their places and new ones at the end. */
export function mergeRows(
  known: readonly WorklistRow[],
  changed: readonly WorklistRow[],
): readonly WorklistRow[] {
  const fresh = new Map(changed.map((row) => [row.id, row]));
  const merged = known.map((row) => {
    const replacement = fresh.get(row.id);
    fresh.delete(row.id);
    return replacement ?? row;
  });
  return [...merged, ...fresh.values()];
}
