import type { WorklistRow } from "./worklist-row.ts";

/**
 * Whether a slice has outlines. That it has a Case does not say so: a Case may hold only the recipe with which work begins,
 * or the level by which the slice was chosen, and then its state is `new`. A rejected slice is told by what its Case holds.
 */
export function isOutlined({
  state,
  versions,
  convention,
  confidence,
  csaMm2,
  vbCm2,
}: Pick<WorklistRow, "state" | "versions" | "convention" | "confidence" | "csaMm2" | "vbCm2">): boolean {
  if (versions === 0) return false;
  if (state !== "rejected") return state !== "new";
  return (
    Object.keys(csaMm2).length > 0 || [convention, confidence, vbCm2].some((known) => known !== undefined)
  );
}
