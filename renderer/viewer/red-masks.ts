import type { Mask } from "../../src/image/mask.ts";
import type { SliceAnalysis } from "../../src/pipeline/measuring/analyse-slice.ts";
import type { View } from "../state/work/workbench.ts";
import { referenceRegions } from "../ui/known-regions.ts";

/** Regions whose fat is not looked for: they are drawn for their area, or as a reference. */
const withoutFat: ReadonlySet<string> = new Set(["VB", ...referenceRegions]);

/** What a view paints red: nothing, all fat of the slice, or the fat of the muscles in sight. */
export function redMasks(analysis: SliceAnalysis, view: View, hidden: ReadonlySet<string>): readonly Mask[] {
  if (view === "A") return [];
  if (view === "B" && analysis.red !== undefined) return [analysis.red];
  return analysis.regions.flatMap(({ roi, fat }) =>
    fat === undefined || withoutFat.has(roi.name) || (view === "C" && hidden.has(roi.name)) ? [] : [fat],
  );
}
