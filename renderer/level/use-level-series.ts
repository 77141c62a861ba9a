import { useMemo, useState } from "react";
import type { PlacedSlice } from "../../src/image/placed-slice.ts";
import { type Browsing, currentSeries, currentStudy } from "../state/studies/browsing.ts";
import { frameOfReferenceOf, placedSlices, type ShownSeries } from "../state/studies/shown-series.ts";
import { isSameFrame, sagittalSeries } from "./level-stacks.ts";

/** The two series side by side: the axial one in sight and the sagittal one that goes with it. */
export function useLevelSeries(browsing: Browsing) {
  const [chosen, setChosen] = useState<{ readonly key: string; readonly index?: number } | null>(null);
  const study = currentStudy(browsing);
  const axial = currentSeries(browsing);
  const axialFrame = axial === null ? undefined : frameOfReferenceOf(axial);
  const sagittals = useMemo(
    () => (study === null ? [] : sagittalSeries(study, axialFrame)),
    [study, axialFrame],
  );
  const sagittal = sagittals.find(({ key }) => key === chosen?.key) ?? sagittals[0] ?? null;
  const sagittalFrame = sagittal === null ? undefined : frameOfReferenceOf(sagittal);
  const middle = Math.floor(((sagittal?.slices.length ?? 1) - 1) / 2);
  const axialPlaces = usePlaces(axial);
  const sagittalPlaces = usePlaces(sagittal);
  return {
    study,
    axial,
    axialIndex: browsing.index,
    axialPlaces,
    sagittals,
    sagittal,
    sagittalIndex: chosen !== null && chosen.key === sagittal?.key ? (chosen.index ?? middle) : middle,
    sagittalPlaces,
    /** The frame of reference that the marks are in. */
    frame: sagittalFrame ?? axialFrame ?? study?.studyInstanceUid ?? "",
    sameFrame: sagittal !== null && isSameFrame(axialFrame, sagittalFrame),
    chooseSagittal: (key: string) => setChosen({ key }),
    showSagittal(index: number) {
      if (sagittal === null) return;
      const last = sagittal.slices.length - 1;
      setChosen({ key: sagittal.key, index: Math.min(last, Math.max(0, index)) });
    },
  };
}

export type LevelSeries = ReturnType<typeof useLevelSeries>;

/** Whether slices of the series can lie at an endplate. */
export const isAxial = (series: ShownSeries | null): boolean =>
  series?.facts.plane === "axial" || series?.facts.plane === "oblique";

/** The frame of reference that the sagittal series states. */
export const sagittalFrameOf = ({ sagittal }: LevelSeries): string | undefined =>
  sagittal === null ? undefined : frameOfReferenceOf(sagittal);

const nowhere: readonly PlacedSlice[] = [];

const usePlaces = (series: ShownSeries | null): readonly PlacedSlice[] =>
  useMemo(
    () => (series === null ? nowhere : placedSlices({ ...series.facts, slices: series.slices })),
    [series],
  );
