import { useMemo, useState } from "react";
import type { PlacedSlice } from "../../src/image/placed-slice.ts";
import type { MarkedSagittal } from "../../src/study/case/case-level.ts";
import { type Browsing, currentSeries, currentStudy } from "../state/studies/browsing.ts";
import { frameOfReferenceOf, placedSlices, type ShownSeries } from "../state/studies/shown-series.ts";
import { isSameFrame, sagittalSeries } from "./level-stacks.ts";

/**
 * The two series side by side: the axial one in sight and the sagittal one that goes with it, at first the slice that a
 * model marked.
 *
 * @param trusted positions are compared although frames of reference differ
 */
export function useLevelSeries(browsing: Browsing, marked: MarkedSagittal | undefined, trusted: boolean) {
  const [chosen, setChosen] = useState<{ readonly key: string; readonly index?: number } | null>(null);
  const study = currentStudy(browsing);
  const axial = currentSeries(browsing);
  const axialFrame = axial === null ? undefined : frameOfReferenceOf(axial);
  const sagittals = useMemo(
    () => (study === null ? [] : sagittalSeries(study, axialFrame)),
    [study, axialFrame],
  );
  const isMarked = ({ facts }: ShownSeries) => facts.seriesInstanceUid === marked?.seriesInstanceUid;
  const sagittal =
    sagittals.find(({ key }) => key === chosen?.key) ?? sagittals.find(isMarked) ?? sagittals[0] ?? null;
  const sagittalFrame = sagittal === null ? undefined : frameOfReferenceOf(sagittal);
  const first = firstIndex(sagittal, marked);
  const axialPlaces = usePlaces(axial);
  const sagittalPlaces = usePlaces(sagittal);
  return {
    study,
    axial,
    axialIndex: browsing.index,
    axialPlaces,
    sagittals,
    sagittal,
    sagittalIndex: chosen !== null && chosen.key === sagittal?.key ? (chosen.index ?? first) : first,
    sagittalPlaces,

    /** The frame of reference that the marks are in. */
    frame: sagittalFrame ?? axialFrame ?? study?.studyInstanceUid ?? "",
    /** Whether positions may be compared. */
    sameFrame: sagittal !== null && (trusted || isSameFrame(axialFrame, sagittalFrame)),
    /** Whether they may be only because the reader trusts them. */
    trusted: trusted && !isSameFrame(axialFrame, sagittalFrame),
    turnTo: {
      sagittalSeries: (key: string) => setChosen({ key }),
      sagittalSlice(index: number) {
        if (sagittal === null) return;
        const last = sagittal.slices.length - 1;
        setChosen({ key: sagittal.key, index: Math.min(last, Math.max(0, index)) });
      },
    },
  };
}

export type LevelSeries = ReturnType<typeof useLevelSeries>;

/** The slice that a model marked, else the middle one. */
function firstIndex(sagittal: ShownSeries | null, marked: MarkedSagittal | undefined): number {
  const slices = sagittal?.slices ?? [];
  const found = slices.findIndex(
    ({ sopInstanceUid, frame }) =>
      sopInstanceUid !== undefined &&
      sopInstanceUid === marked?.sopInstanceUid &&
      frame === (marked.frame ?? 1),
  );
  return found >= 0 ? found : Math.max(0, Math.floor((slices.length - 1) / 2));
}

/** The frame of reference among whose axial slices the nearest is looked for; any where positions are trusted. */
export const comparableFrame = (series: LevelSeries): string | undefined =>
  series.trusted ? undefined : sagittalFrameOf(series);

/** Whether slices of the series can be at an endplate. */
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
