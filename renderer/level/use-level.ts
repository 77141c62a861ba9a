import { useEffect, useMemo } from "react";
import { present } from "../../src/base/present.ts";
import type { LoadedSlice } from "../../src/desktop-api.ts";
import { proposalDoubts } from "../../src/pipeline/level/proposal-doubts.ts";
import { type MeasuredLevel, measureLevel } from "../../src/pipeline/measuring/measure-level.ts";
import type { CaseLevel } from "../../src/study/case/case-level.ts";
import type { CaseLevelProposal } from "../../src/study/case/case-level-proposal.ts";
import type { Browsing, BrowsingAction } from "../state/studies/browsing.ts";
import type { Work, WorkCommand } from "../state/work/work.ts";
import { levelOfMarks, type Pick, pickSlice } from "./level-picks.ts";
import { axialSeries } from "./level-stacks.ts";
import { goTo, levelSteps } from "./level-steps.ts";
import type { Marks } from "./marks.ts";
import { useLevelHand } from "./use-level-hand.ts";
import { useLevelMarks } from "./use-level-marks.ts";
import {
  comparableFrame,
  isAxial,
  type LevelSeries,
  sagittalFrameOf,
  useLevelSeries,
} from "./use-level-series.ts";
import { useGoToProposal, useProposal } from "./use-proposal.ts";

interface LevelSources {
  readonly open: boolean;
  readonly browsing: Browsing;
  readonly browse: (action: BrowsingAction) => void;
  readonly slice: LoadedSlice | null;
  /** The work on the current slice, null until it was read, and the patient's CSA on it. */
  readonly work: Work | null;
  readonly csaCm2: number | undefined;
  /** Whether the reader is not doing anything on the slice, nor has since it was opened. */
  readonly isIdle: boolean;
  /** Absent while the work on the slice is not ready. */
  readonly run: ((command: WorkCommand) => void) | undefined;
  readonly suppose: (proposal: CaseLevelProposal) => void;
  readonly onClose: () => void;
}

/** Finding the L3 inferior endplate: the two series side by side, the marks, the crosshair and the slice they choose. */
export function useLevel(sources: LevelSources) {
  const { open, browsing, browse, work, isIdle, suppose } = sources;
  const proposal = useProposal({ browsing, work, suppose });
  const series = useLevelSeries(browsing, proposal.proposal?.sagittal, proposal.trusted);
  // What is being drawn belongs to one pair of series.
  const subject = `${series.frame} ${open}`;
  const marks = useLevelMarks(series.frame, subject, work?.level, proposal.proposal);
  useGoToProposal(proposal, browsing, isIdle && !marks.touched && work?.rois.length === 0, browse);
  const hand = useLevelHand(subject, open, marks.kept);
  useAxialBeside(open, series, browse);
  const result = useLevelResult(sources, series, marks.shown);
  return { series, marks, hand, result, proposal, steps: levelSteps(series, marks, hand, browse) };
}

export type Level = ReturnType<typeof useLevel>;

/** Beside a sagittal slice there has to be an axial one. */
function useAxialBeside(open: boolean, series: LevelSeries, browse: (action: BrowsingAction) => void) {
  const { study, axial } = series;
  const frame = comparableFrame(series);
  useEffect(() => {
    if (!open || study === null || isAxial(axial)) return;
    const [first] = axialSeries(study, frame);
    if (first !== undefined) browse({ kind: "series", seriesKey: first.key });
  }, [open, study, axial, frame, browse]);
}

/** What the marks come to: the level of the current slice, the slice nearest to it, and taking it over. */
function useLevelResult(sources: LevelSources, series: LevelSeries, marks: Marks) {
  const { slice, csaCm2, work, run, browse, onClose } = sources;
  const { study, axial, axialIndex, sameFrame, trusted } = series;
  const confirmed = work?.level;
  const { proposal } = marks;
  const frame = sagittalFrameOf(series);
  const comparable = comparableFrame(series);
  const level = useMemo(
    () =>
      axial === null || !isAxial(axial) || !sameFrame
        ? null
        : levelOfMarks(marks, axial, axialIndex, { frameOfReferenceUid: frame, trusted }),
    [axial, sameFrame, marks, axialIndex, frame, trusted],
  );
  const measured = useMemo<MeasuredLevel | null>(() => {
    if (level === null || slice === null) return null;
    const own = measureLevel(level, slice.image, slice.facts.geometry, csaCm2);
    if (proposal === undefined || confirmed !== undefined) return own;
    return { ...own, issues: [...proposalDoubts(proposal), ...own.issues] };
  }, [level, slice, csaCm2, proposal, confirmed]);
  const endplate = marks.marked?.endplate;
  const pick = useMemo<Pick | null>(
    () =>
      endplate === undefined || study === null || !sameFrame
        ? null
        : pickSlice(axialSeries(study, comparable), endplate),
    [endplate, study, sameFrame, comparable],
  );
  const isAtPick = pick !== null && pick.series === axial && pick.index === axialIndex;
  const set = (confirmedLevel: CaseLevel) => () => {
    run?.({ kind: "set-level", level: confirmedLevel, ...present({ levelProposal: proposal }) });
    onClose();
  };
  const measure = level === null || measured === null || run === undefined ? undefined : set(level);
  return {
    measured,
    confirmed,
    /** The slice nearest to the marked endplate. */
    pick,
    isAtPick,
    goToPick: pick === null ? undefined : () => browse(goTo(pick)),
    measure,
    /** Confirms the marks, where the slice in sight is the one they choose and nobody has confirmed it. */
    confirm: isAtPick && confirmed === undefined ? measure : undefined,
    confirmByHand: run === undefined ? undefined : set({ confirmed: "hand" }),
    withdraw: run === undefined || confirmed === undefined ? undefined : () => run({ kind: "set-level" }),
  };
}
