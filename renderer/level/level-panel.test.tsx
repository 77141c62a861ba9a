// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { useReducer, useState } from "react";
import { expect, test } from "vitest";
import { present } from "../../src/base/present.ts";
import type { SeriesEntry, StudyEntry } from "../../src/dicom/series/study-listing.ts";
import { defaultRecipe } from "../../src/fat/recipe.ts";
import type { SliceGeometry } from "../../src/image/slice-geometry.ts";
import type { CaseLevel } from "../../src/study/case/case-level.ts";
import type { CaseLevelProposal } from "../../src/study/case/case-level-proposal.ts";
import { changeBrowsing, nothingOpen } from "../state/studies/browsing.ts";
import type { WorkCommand } from "../state/work/work.ts";
import { renderPart } from "../testing/render-part.tsx";
import { shownSlice } from "../testing/shown-slice.ts";
import { LevelPanel } from "./level-panel.tsx";
import { noMarks } from "./marks.ts";
import { ProposalPanel } from "./proposal/proposal-panel.tsx";
import { type Level, useLevel } from "./use-level.ts";

const frameOfReferenceUid = "1.2.3";
const geometry = (plane: "axial" | "sagittal", at: number): SliceGeometry => ({
  frameOfReferenceUid,
  imagePositionPatient: plane === "axial" ? [-10, -10, at] : [at, -10, 10],
  imageOrientationPatient:
    plane === "axial"
      ? [
          [1, 0, 0],
          [0, 1, 0],
        ]
      : [
          [0, 1, 0],
          [0, 0, -1],
        ],
});
const series = (plane: "axial" | "sagittal", places: readonly number[]): SeriesEntry => ({
  seriesInstanceUid: plane,
  modality: "MR",
  description: plane,
  plane,
  weighting: "T2",
  fatSuppressed: false,
  rows: 40,
  columns: 40,
  pixelSpacingMm: [0.5, 0.5],
  sliceCount: places.length,
  transferSyntaxUid: "1.2.840.10008.1.2.1",
  files: [],
  slices: places.map((at) => ({ path: `/${plane}/${at}`, frame: 1, geometry: geometry(plane, at) })),
});
const study: StudyEntry = {
  studyInstanceUid: "s",
  patientId: "p",
  patientName: null,
  studyDate: null,
  description: null,
  series: [series("axial", [8, 4, 0, -4]), series("sagittal", [-5, 0, 5])],
};

/** Slices of 4 mm, of which the one at 0 mm is in sight; `hold` hands the level out, as the picture uses it. */
function Finding({
  hold,
  onRun,
  levelProposal,
}: {
  readonly hold: (level: Level) => void;
  readonly onRun: (run: WorkCommand) => void;
  readonly levelProposal?: CaseLevelProposal;
}) {
  const [browsing, browse] = useReducer(changeBrowsing, nothingOpen, () =>
    changeBrowsing(nothingOpen, { kind: "opened", listing: { studies: [study], issues: [] } }),
  );
  const [confirmed, setConfirmed] = useState<CaseLevel>();
  const level = useLevel({
    open: true,
    browsing,
    browse,
    slice: { ...shownSlice, facts: { ...shownSlice.facts, geometry: geometry("axial", 0) } },
    work: { rois: [], recipe: defaultRecipe, ...present({ level: confirmed, levelProposal }) },
    isIdle: true,
    suppose: () => undefined,
    csaCm2: 30,
    run: (command) => {
      onRun(command);
      if (command.kind === "set-level") setConfirmed(command.level);
    },
    onClose: () => undefined,
  });
  hold(level);
  return (
    <>
      <ProposalPanel level={level} />
      <LevelPanel level={level} />
    </>
  );
}

test("vertebrae are ticked off, the marked endplate leads to the nearest slice, and that one is measured", async () => {
  const commands: WorkCommand[] = [];
  let level!: Level;
  const { user, act } = renderPart(
    <Finding
      hold={(now) => {
        level = now;
      }}
      onRun={(command) => commands.push(command)}
    />,
  );
  const done = () => screen.getAllByRole("listitem").map(({ dataset }) => dataset.done);
  expect(done()).toEqual(["false", "false", "false"]);

  await act(() => level.steps.nameVertebra([0, 0, 3], "L3"));
  expect(done()[0]).toBe("true");
  expect(level.hand.tool).toBe("endplate");

  await act(() =>
    level.steps.markEndplate({ anterior: [0, -5, 0.4], posterior: [0, 5, 0.4], sagittalNormal: [1, 0, 0] }),
  );
  expect(done()).toEqual(["true", "true", "true"]);
  expect(Number(screen.getByTestId("level-distance").dataset.value)).toBeCloseTo(0.4, 6);
  expect(Number(screen.getByTestId("level-tilt").dataset.value)).toBeCloseTo(0, 6);

  await user.click(screen.getByTestId("level-measure"));
  expect(commands.at(-1)).toMatchObject({ kind: "set-level", level: { confirmed: "endplate" } });

  await user.click(screen.getByTestId("level-withdraw"));
  expect(commands.at(-1)).toEqual({ kind: "set-level" });
  await user.click(screen.getByTestId("delete-endplate"));
  expect(done()[1]).toBe("false");
  await user.click(screen.getByTestId("level-by-hand"));
  expect(commands.at(-1)).toEqual({ kind: "set-level", level: { confirmed: "hand" } });
});

/** A proposal at 0.4 mm, the count of which is sure. */
const levelProposal: CaseLevelProposal = {
  model: { name: "spine-level", version: "1", sha256: "0".repeat(64) },
  engine: "ONNX Runtime",
  target: { level: "L3", side: "inferior" },
  endplate: { anterior: [0, -5, 0.4], posterior: [0, 5, 0.4], sagittalNormal: [1, 0, 0] },
  coronalKnown: true,
  vertebrae: [{ name: "L3", centre: [0, 0, 3] }],
  confidence: 0.9,
  count: { probability: 0.9, lowConfidence: 0.6, others: [], sacrumSeen: true },
  sagittal: { seriesInstanceUid: "sagittal" },
  frameOfReferenceUid,
};

async function levelOf(proposed: CaseLevelProposal): Promise<() => Level> {
  let level!: Level;
  const hold = (now: Level) => {
    level = now;
  };
  const { act } = renderPart(<Finding hold={hold} onRun={() => undefined} levelProposal={proposed} />);
  await act(() => level.result.goToPick?.());
  return () => level;
}

test("pictures that seem mirrored make a proposal doubtful until the level is confirmed", async () => {
  const { result } = (await levelOf({ ...levelProposal, orientationDoubtful: true }))();
  expect(result.measured?.issues.map(({ code }) => code)).toContain("level-orientation");
  expect(screen.getByText(/may be upside down or mirrored/)).toBeDefined();
});

test("a proposal for the L3 inferior endplate can be confirmed, one for another endplate is told and cannot", async () => {
  expect((await levelOf(levelProposal))().result.confirm).toBeDefined();
  expect(screen.queryByTestId("proposal-elsewhere")).toBeNull();
  cleanup();

  const { marks, result } = (
    await levelOf({
      ...levelProposal,
      target: { level: "L4", side: "inferior" },
    })
  )();
  expect(marks.shown).toEqual(noMarks);
  expect([result.confirm, result.measure]).toEqual([undefined, undefined]);
  expect(screen.getByTestId("proposal-elsewhere").textContent).toContain("L4-inferior");
});
