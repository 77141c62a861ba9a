import { useMemo } from "react";
import type { LoadedSlice } from "../../src/desktop-api.ts";
import {
  createSliceAnalyser,
  type LiveHistogram,
  type SliceAnalysis,
} from "../../src/pipeline/analyse-slice.ts";
import { measuredImage } from "../../src/pipeline/measured-image.ts";
import type { Roi } from "../../src/roi/roi.ts";
import type { Work } from "./work.ts";

export interface LiveMeasurement {
  readonly analysis: SliceAnalysis;
  readonly histogram: LiveHistogram;
}

/**
 * Everything shown about the work in hand, from the measuring core and nowhere else. The histogram does not depend
 * on the threshold, so it stays as it is while a limit is dragged.
 */
export function useMeasurement(
  slice: LoadedSlice | null,
  work: Work | null,
  active: Roi | undefined,
): LiveMeasurement | null {
  const analyser = useMemo(() => (slice === null ? null : createSliceAnalyser(slice.image)), [slice]);
  const measured = useMemo(() => (slice === null ? null : measuredImage(slice, slice.sha256)), [slice]);
  const analysis = useMemo(
    () =>
      analyser === null || measured === null || work === null
        ? null
        : analyser.analyse({ measured, ...work }),
    [analyser, measured, work],
  );
  const { imagej, bits, range, scope } = work?.recipe ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: these parts of the recipe decide the histogram
  const histogram = useMemo(() => {
    if (analyser === null || work === null) return null;
    const { counts, range: ends, choices } = analyser.histogram(work.recipe, work.rois, active);
    return { counts, range: ends, choices };
  }, [analyser, imagej, bits, range, scope, work?.rois, active]);
  return analysis === null || histogram === null ? null : { analysis, histogram };
}
