import { type RegionName, regionNames } from "../../roi/roi.ts";

/**
 * The region that a segment's label names: "MF_L", "left multifidus", "Erector spinae (R)", "vertebral body";
 * null where it names none or no side.
 */
export function regionOfLabel(label: string): RegionName | null {
  const words = label
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  const exact = regionNames.find((name) => name.toLowerCase() === words.join("_"));
  if (exact !== undefined) return exact;
  const text = words.join(" ");
  if (/\bvertebra(l body)?\b/.test(text)) return "VB";
  const muscle = /\bmultifid/.test(text) ? "MF" : /\berector spinae\b/.test(text) ? "ES" : null;
  const isLeft = /\b(left|l|lt)\b/.test(text);
  const isRight = /\b(right|r|rt)\b/.test(text);
  return muscle === null || isLeft === isRight ? null : `${muscle}_${isLeft ? "L" : "R"}`;
}

/** A label that says nothing: empty, a number, "segment 3". */
export const isGenericLabel = (label: string) => /^\s*(seg(ment)?|label|class)?[\s_-]*\d*\s*$/i.test(label);
