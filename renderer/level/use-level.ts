import { useEffect, useMemo, useReducer, useState } from "react";
import type { LoadedSlice } from "../../src/desktop-api.ts";
import type { PlacedSlice } from "../../src/image/placed-slice.ts";
import type { Vector3 } from "../../src/image/slice-geometry.ts";
import type { Endplate } from "../../src/level/endplate.ts";
import { type MeasuredLevel, measureLevel } from "../../src/pipeline/measuring/measure-level.ts";
import type { PixelPoint } from "../../src/roi/outline.ts";
import type { CaseLevel } from "../../src/study/case/case-level.ts";
import {
  type Browsing,
  type BrowsingAction,
  currentSeries,
  currentStudy,
} from "../state/studies/browsing.ts";
import { frameOfReferenceOf, placedSlices, type ShownSeries } from "../state/studies/shown-series.ts";
import type { WorkCommand } from "../state/work/work.ts";
import { levelOfMarks, type Pick, pickSlice, sliceAt } from "./level-picks.ts";
import { axialSeries, isSameFrame, sagittalSeries } from "./level-stacks.ts";
import { changeMarks, type MarksCommand, marksOf } from "./marks.ts";
import { changeHistories, freshHistory } from "./marks-history.ts";

export const levelTools = ["crosshair", "vertebra", "endplate"] as const;
export type LevelTool = (typeof levelTools)[number];

/** The list of names beside a vertebra: one that is being named, or one that has a name. */
export interface VertebraMenuState {
  readonly centre: Vector3;
  /** In pixels of the sagittal slice. */
  readonly at: PixelPoint;
  readonly name?: string;
}

interface LevelSources {
  readonly open: boolean;
  readonly browsing: Browsing;
  readonly browse: (action: BrowsingAction) => void;
  readonly slice: LoadedSlice | null;
  /** The level in the Case of the slice in sight, and the patient's CSA on it. */
  readonly confirmed: CaseLevel | undefined;
  readonly csaCm2: number | undefined;
  /** Absent while the work on the slice is not ready. */
  readonly run: ((command: WorkCommand) => void) | undefined;
  readonly onClose: () => void;
}

/** Finding the L3 inferior endplate: the two series side by side, the marks, the crosshair and the slice they choose. */
export function useLevel(sources: LevelSources) {
  const { open, browsing, browse, slice, confirmed, csaCm2, run, onClose } = sources;
  const [histories, change] = useReducer(changeHistories, new Map());
  const [tool, setTool] = useState<LevelTool>("vertebra");
  const [crosshair, setCrosshair] = useState<Vector3 | null>(null);
  const [chosen, setChosen] = useState<{ readonly key: string; readonly index?: number } | null>(null);
  const [draft, setDraft] = useState<MarksCommand | null>(null);
  const [pending, setPending] = useState<Vector3 | null>(null);
  const [menu, setMenu] = useState<VertebraMenuState | null>(null);

  const study = currentStudy(browsing);
  const axial = currentSeries(browsing);
  const axialFrame = axial === null ? undefined : frameOfReferenceOf(axial);
  const sagittals = useMemo(
    () => (study === null ? [] : sagittalSeries(study, axialFrame)),
    [study, axialFrame],
  );
  const sagittal = sagittals.find(({ key }) => key === chosen?.key) ?? sagittals[0] ?? null;
  const sagittalFrame = sagittal === null ? undefined : frameOfReferenceOf(sagittal);
  const frame = sagittalFrame ?? axialFrame ?? study?.studyInstanceUid ?? "";
  const history = histories.get(frame) ?? freshHistory;
  const marks = useMemo(
    () => (draft === null ? history.present : changeMarks(history.present, draft)),
    [history, draft],
  );
  const axialPlaces = usePlaces(axial);
  const sagittalPlaces = usePlaces(sagittal);
  const middle = Math.floor(((sagittal?.slices.length ?? 1) - 1) / 2);
  const sagittalIndex = chosen !== null && chosen.key === sagittal?.key ? (chosen.index ?? middle) : middle;
  const sameFrame = sagittal !== null && isSameFrame(axialFrame, sagittalFrame);
  const isAxial = axial?.facts.plane === "axial" || axial?.facts.plane === "oblique";

  const level = useMemo(
    () =>
      axial === null || !isAxial || !sameFrame
        ? null
        : levelOfMarks(marks, axial, browsing.index, sagittalFrame),
    [axial, isAxial, sameFrame, marks, browsing.index, sagittalFrame],
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
        : pickSlice(axialSeries(study, sagittalFrame), endplate),
    [endplate, study, sameFrame, sagittalFrame],
  );

  const goTo = (to: Pick) => browse({ kind: "series", seriesKey: to.series.key, index: to.index });
  const showSagittal = (index: number) => {
    if (sagittal === null) return;
    const last = sagittal.slices.length - 1;
    setChosen({ key: sagittal.key, index: Math.min(last, Math.max(0, index)) });
  };

  // Marks of a Case come back with it.
  useEffect(() => {
    const recalled = marksOf(confirmed);
    if (recalled === null || confirmed?.confirmed !== "endplate") return;
    change({ frame: confirmed.frameOfReferenceUid ?? frame, recalled });
  }, [confirmed, frame]);

  // Beside a sagittal slice there has to be an axial one.
  useEffect(() => {
    if (!open || study === null || isAxial) return;
    const [first] = axialSeries(study, sagittalFrame);
    if (first !== undefined) browse({ kind: "series", seriesKey: first.key });
  }, [open, study, isAxial, sagittalFrame, browse]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in hand belongs to one pair of series
  useEffect(() => {
    setDraft(null);
    setPending(null);
    setMenu(null);
    setCrosshair(null);
  }, [frame, open]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first thing to do, when the level is opened
  useEffect(() => {
    const { labels, marked } = history.present;
    const hasL3 = labels.vertebrae.some(({ name }) => name === "L3");
    if (open) setTool(marked !== undefined ? "crosshair" : hasL3 ? "endplate" : "vertebra");
  }, [open]);

  const mark = (command: MarksCommand) => {
    setDraft(null);
    change({ frame, action: command });
  };

  return {
    study,
    axial,
    sagittals,
    sagittal,
    sagittalIndex,
    axialPlaces,
    sagittalPlaces,
    axialIndex: browsing.index,
    sameFrame,
    marks,
    /** The marks without what is being dragged. */
    kept: history.present,
    tool,
    crosshair,
    pending,
    menu,
    pick,
    measured,
    confirmed,
    isAtPick: pick !== null && pick.series === axial && pick.index === browsing.index,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: () => change({ frame, action: { kind: "undo" } }),
    redo: () => change({ frame, action: { kind: "redo" } }),
    chooseSagittal: (key: string) => setChosen({ key }),
    showSagittal,
    chooseTool(next: LevelTool) {
      setPending(null);
      setMenu(null);
      setTool(next);
    },
    setPending,
    setMenu,
    propose: setDraft,
    mark,
    nameVertebra(centre: Vector3, name: string) {
      mark({ kind: "add-vertebra", centre, name });
      setMenu(null);
      if (name === "L3" && marks.marked === undefined) setTool("endplate");
    },
    countVertebra(centre: Vector3): boolean {
      const after = changeMarks(history.present, { kind: "add-vertebra", centre });
      if (after === history.present) return false;
      mark({ kind: "add-vertebra", centre });
      const hasL3 = after.labels.vertebrae.some(({ name }) => name === "L3");
      if (hasL3 && after.marked === undefined) setTool("endplate");
      return true;
    },
    markEndplate(next: Endplate) {
      const place = sagittal?.slices[sagittalIndex];
      mark({
        kind: "mark-endplate",
        marked: {
          endplate: next,
          sagittal: {
            ...(sagittal === null ? {} : { seriesInstanceUid: sagittal.facts.seriesInstanceUid }),
            ...(place?.sopInstanceUid === undefined ? {} : { sopInstanceUid: place.sopInstanceUid }),
            ...(place === undefined || place.frame === 1 ? {} : { frame: place.frame }),
          },
        },
      });
      setPending(null);
      setTool("crosshair");
      setCrosshair(null);
      const to = study !== null && sameFrame && pickSlice(axialSeries(study, sagittalFrame), next);
      if (to) goTo(to);
    },
    goToPick: pick === null ? undefined : () => goTo(pick),
    /** Puts the crosshair on a point of the patient and shows the slice nearest to it on the other side. */
    point(at: Vector3, on: "axial" | "sagittal") {
      setCrosshair(at);
      if (!sameFrame) return;
      const index = sliceAt(on === "axial" ? sagittalPlaces : axialPlaces, at);
      if (index === null) return;
      if (on === "axial") showSagittal(index);
      else browse({ kind: "slice", index });
    },
    measure:
      level === null || measured === null || run === undefined
        ? undefined
        : () => {
            run({ kind: "set-level", level });
            onClose();
          },
    confirmByHand:
      run === undefined
        ? undefined
        : () => {
            run({ kind: "set-level", level: { confirmed: "hand" } });
            onClose();
          },
    withdraw: run === undefined || confirmed === undefined ? undefined : () => run({ kind: "set-level" }),
  };
}

export type Level = ReturnType<typeof useLevel>;

const nowhere: readonly PlacedSlice[] = [];

const usePlaces = (series: ShownSeries | null): readonly PlacedSlice[] =>
  useMemo(
    () => (series === null ? nowhere : placedSlices({ ...series.facts, slices: series.slices })),
    [series],
  );
