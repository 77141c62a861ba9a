import { useEffect, useMemo } from "react";
import type { LoadedSlice } from "../../src/desktop-api.ts";
import { type MeasuredLevel, measureLevel } from "../../src/pipeline/measuring/measure-level.ts";
import type { CaseLevel } from "../../src/study/case/case-level.ts";
import type { Browsing, BrowsingAction } from "../state/studies/browsing.ts";
import type { WorkCommand } from "../state/work/work.ts";
import { levelOfMarks, type Pick, pickSlice } from "./level-picks.ts";
import { axialSeries } from "./level-stacks.ts";
import { goTo, levelSteps } from "./level-steps.ts";
import type { Marks } from "./marks.ts";
import { useLevelHand } from "./use-level-hand.ts";
import { useLevelMarks } from "./use-level-marks.ts";
import { isAxial, type LevelSeries, sagittalFrameOf, useLevelSeries } from "./use-level-series.ts";

interface LevelSources {
  readonly open: boolean;
  readonly browsing: Browsing;
  readonly browse: (action: BrowsingAction) => void;
  readonly slice: LoadedSlice | null;
  /** The level in the Case of the current slice, and the patient's CSA on it. */
  readonly confirmed: CaseLevel | undefined;
  readonly csaCm2: number | undefined;
  /** Absent while the work on the slice is not ready. */
  readonly run: ((command: WorkCommand) => void) | undefined;
  readonly onClose: () => void;
}

/** Finding the L3 inferior endplate: the two series side by side, the marks, the crosshair and the slice they choose. */
export function useLevel(sources: LevelSources) {
  const { open, browsing, browse, confirmed } = sources;
  const series = useLevelSeries(browsing);
  // What is being drawn belongs to one pair of series.
  const subject = `${series.frame} ${open}`;
  const marks = useLevelMarks(series.frame, subject, confirmed);
  const hand = useLevelHand(subject, open, marks.kept);
  useAxialBeside(open, series, browse);
  const result = useLevelResult(sources, series, marks.shown);
  return { series, marks, hand, result, steps: levelSteps(series, marks, hand, browse) };
}

export type Level = ReturnType<typeof useLevel>;

/** Beside a sagittal slice there has to be an axial one. */
function useAxialBeside(open: boolean, series: LevelSeries, browse: (action: BrowsingAction) => void) {
  const { study, axial } = series;
  const frame = sagittalFrameOf(series);
  useEffect(() => {
    if (!open || study === null || isAxial(axial)) return;
    const [first] = axialSeries(study, frame);
    if (first !== undefined) browse({ kind: "series", seriesKey: first.key });
  }, [open, study, axial, frame, browse]);
}

/** What the marks come to: the level of the current slice, the slice nearest to it, and taking it over. */
function useLevelResult(sources: LevelSources, series: LevelSeries, marks: Marks) {
  const { slice, csaCm2, confirmed, run, browse, onClose } = sources;
  const { study, axial, axialIndex, sameFrame } = series;
  const frame = sagittalFrameOf(series);
  const level = useMemo(
    () =>
      axial === null || !isAxial(axial) || !sameFrame ? null : levelOfMarks(marks, axial, axialIndex, frame),
    [axial, sameFrame, marks, axialIndex, frame],
  );
  const measured = useMemo<MeasuredLevel | null>(
    () =>
      level === null || slice === null
        ? null
        : measureLevel(level, slice.image, slice.facts.geometry, csaCm2),
    [level, slice, csaCm2],
  );
  const endplate = marks.marked?.endplate;
  const pick = useMemo<Pick | null>(
    () =>
      endplate === undefined || study === null || !sameFrame
        ? null
        : pickSlice(axialSeries(study, frame), endplate),
    [endplate, study, sameFrame, frame],
  );
  const confirm = (confirmedLevel: CaseLevel) => () => {
    run?.({ kind: "set-level", level: confirmedLevel });
    onClose();
  };
  return {
    measured,
    confirmed,
    /** The slice nearest to the marked endplate. */
    pick,
    isAtPick: pick !== null && pick.series === axial && pick.index === axialIndex,
    goToPick: pick === null ? undefined : () => browse(goTo(pick)),
    measure: level === null || measured === null || run === undefined ? undefined : confirm(level),
    confirmByHand: run === undefined ? undefined : confirm({ confirmed: "hand" }),
    withdraw: run === undefined || confirmed === undefined ? undefined : () => run({ kind: "set-level" }),
  };
}
