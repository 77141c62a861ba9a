import { useMemo } from "react";
import type { LoadedSlice } from "../../../src/desktop-api.ts";
import { createSliceAnalyser, type SliceAnalysis } from "../../../src/pipeline/measuring/analyse-slice.ts";
import { inputIssues } from "../../../src/pipeline/measuring/input-issues.ts";
import type { LiveHistogram } from "../../../src/pipeline/measuring/live-histogram.ts";
import { measuredImage } from "../../../src/pipeline/measuring/measured-image.ts";
import type { Work } from "../work/work.ts";

export interface LiveMeasurement {
  readonly analysis: SliceAnalysis;
  readonly histogram: LiveHistogram;
}

/**
 * Everything shown about the current work, from the measuring core and nowhere else. The histogram does not depend on
 * the threshold, so it stays as it is while a limit is dragged; what each method would choose is worked out for the
 * work as kept, so that a border can be dragged smoothly.
 *
 * @param work the current one, `kept` without what is being dragged.
 */
export function useMeasurement(
  slice: LoadedSlice | null,
  work: Work | null,
  kept: Work | null,
  active: string,
): LiveMeasurement | null {
  const analyser = useMemo(() => (slice === null ? null : createSliceAnalyser(slice.image)), [slice]);
  const facts = useMemo(() => (slice === null ? null : factsOf(slice)), [slice]);
  const analysis = useMemo(
    () =>
      analyser === null || facts === null || work === null ? null : analyser.analyse({ ...facts, ...work }),
    [analyser, facts, work],
  );
  const histogramOf = (of: Work | null) =>
    of === null
      ? undefined
      : analyser?.histogram(
          of.recipe,
          of.rois,
          of.rois.find((roi) => roi.name === active),
        );
  const { imagej, bits, range, scope } = work?.recipe ?? {};
  // biome-ignore-start lint/correctness/useExhaustiveDependencies: these parts of the recipe decide the histogram
  const bars = useMemo(() => histogramOf(work), [analyser, imagej, bits, range, scope, work?.rois, active]);
  const choices = useMemo(
    () => histogramOf(kept)?.choices,
    [analyser, imagej, bits, range, scope, kept?.rois, active],
  );
  // biome-ignore-end lint/correctness/useExhaustiveDependencies: these parts of the recipe decide the histogram
  const histogram = useMemo(
    () =>
      bars === undefined || choices === undefined
        ? null
        : { counts: bars.counts, range: bars.range, choices },
    [bars, choices],
  );
  return analysis === null || histogram === null ? null : { analysis, histogram };
}

/** What the numbers take from the file beside its pixels. */
const factsOf = (slice: LoadedSlice) => ({
  measured: measuredImage(slice, slice.sha256),
  ...(slice.facts.geometry === undefined ? {} : { geometry: slice.facts.geometry }),
  issues: inputIssues(slice.facts),
});
