import type { Case } from "../../study/case/case.ts";
import { draftDecision } from "./draft-decision.ts";

/**
 * Whether a reader has had a hand in the outlines of a Case: drawn or imported one, corrected, accepted or refused what a
 * model drew. Nothing may then be drawn over it by itself.
 */
export function touchedByReader({ rois, drawn }: Case): boolean {
  const structures = drawn?.structures ?? [];
  const isReviewed = structures.some((structure) => {
    const roi = rois.find(({ name }) => name === structure.name);
    return draftDecision(structure, roi) !== "unreviewed";
  });
  return isReviewed || rois.some(({ name }) => !structures.some((structure) => structure.name === name));
}
