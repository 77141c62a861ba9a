import type { Mask } from "../../src/image/mask.ts";
import type { SliceAnalysis } from "../../src/pipeline/analyse-slice.ts";
import type { View } from "../state/workbench.ts";

/** What a view paints red: nothing, all fat of the slice, or the fat of the regions in sight. */
export function redMasks(analysis: SliceAnalysis, view: View, hidden: ReadonlySet<string>): readonly Mask[] {
  if (view === "A") return [];
  if (view === "B" && analysis.red !== undefined) return [analysis.red];
  return analysis.regions.flatMap(({ roi, fat }) =>
    fat === undefined || (view === "C" && hidden.has(roi.name)) ? [] : [fat],
  );
}
