import type { Issue } from "../../base/issue.ts";
import type { Recipe } from "../../fat/recipe.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import { type Convention, isMuscle, type Roi } from "../../roi/roi.ts";
import { caseFromSlice } from "./case-from-slice.ts";
import { measureCase } from "./measure-case.ts";
import type { MeasuredSlice } from "./measured-slice.ts";
import type { SliceOutlines } from "./slice-outlines.ts";

/** A slice that was read, its outlines, and how they are measured. */
export interface OutlinedSlice {
  readonly slice: LoadedSlice;
  readonly outlines: SliceOutlines;
  readonly recipe: Recipe;
  /** Of the muscles whose outlines do not state it. */
  readonly convention?: Convention | undefined;
  /** Issues of reading the slice. */
  readonly issues?: readonly Issue[];
}

/** Makes the Case of a slice from its outlines and measures it. The outlines' own recipe is not asked here. */
export function measureOutlined(of: OutlinedSlice): MeasuredSlice {
  const { slice, outlines, recipe, convention, issues } = of;
  const { externalCsa, level, levelProposal, drawn } = outlines;
  const rois = outlines.rois.map((roi) => withConvention(roi, convention));
  const start = caseFromSlice({
    slice,
    sha256: slice.sha256,
    rois,
    recipe,
    externalCsa,
    level,
    levelProposal,
    drawn,
  });
  return { ...measureCase(start, slice, slice.sha256, issues), slice };
}

const withConvention = (roi: Roi, convention: Convention | undefined): Roi =>
  convention === undefined || roi.convention !== undefined || !isMuscle(roi.name)
    ? roi
    : { ...roi, convention };
