import type { DraftDecision } from "../../measure/measure-result.ts";
import type { Roi } from "../../roi/roi.ts";
import type { DrawnStructure } from "../../study/case/drawn.ts";

/** What the reader made of a structure that a model drew. `roi`: the region of that name as it is now, if any. */
export function draftDecision({ outlines, reviewed }: DrawnStructure, roi: Roi | undefined): DraftDecision {
  if (roi === undefined || reviewed === "rejected") return "rejected";
  return sameOutlines(outlines, roi.outlines) ? (reviewed ?? "unreviewed") : "corrected";
}

const sameOutlines = (first: Roi["outlines"], second: Roi["outlines"]) =>
  first === second || JSON.stringify(first.map(parts)) === JSON.stringify(second.map(parts));

const parts = ({ type, points }: Roi["outlines"][number]) => [type, points];
