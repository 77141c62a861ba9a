import type { Issue } from "../../base/issue.ts";
import { present } from "../../base/present.ts";
import { withoutPath } from "../../base/without-path.ts";
import type { Slice } from "../../image/slice.ts";
import type { Case } from "../../study/case/case.ts";
import { program } from "../../study/case/program.ts";
import { analyseSlice, type SliceAnalysis } from "./analyse-slice.ts";
import { caseImage } from "./case-image.ts";
import { inputIssues } from "./input-issues.ts";
import { measuredImage } from "./measured-image.ts";

/** A Case with its result, and the masks behind the result. */
export interface MeasuredCase {
  readonly work: Case;
  readonly analysis: SliceAnalysis;
}

/**
 * Measures a Case on its slice, which has already been read and found to be the right one.
 *
 * @param sha256 of the slice's file, lower-case hexadecimal.
 * @param issues of reading the slice; they become part of the result, which names no path, so that it is the
 * same wherever the file is.
 * @example
 * const slice = await loadSlice("slice.dcm", 1);
 * if (!slice.ok) throw new Error(slice.issues[0].message);
 * const drawn = await drawRois(slice.value, "fascial");
 * if (!drawn.ok) throw new Error(drawn.issues[0].message);
 * const { sha256 } = slice.value;
 * const start = caseFromSlice({ slice: slice.value, sha256, ...drawn.value, recipe: defaultRecipe });
 * const { work } = measureCase(start, slice.value, sha256);
 * work.result?.rois.map(({ name }) => name); // => ["MF_L", "MF_R", "ES_L", "ES_R", "VB"]
 */
export function measureCase(
  work: Case,
  slice: Slice,
  sha256: string,
  issues: readonly Issue[] = [],
): MeasuredCase {
  const analysis = analyseSlice({
    image: slice.image,
    measured: measuredImage(slice, sha256),
    rois: work.rois,
    recipe: work.recipe,
    ...present({
      externalCsa: work.externalCsa,
      level: work.level,
      levelProposal: work.levelProposal,
      drawn: work.drawn,
      geometry: slice.facts.geometry,
    }),
    issues: [...issues.map(withoutPath), ...inputIssues(slice.facts)],
  });
  const image = caseImage(slice, sha256, work.image);
  return { work: { ...work, program, image, result: analysis.result }, analysis };
}
