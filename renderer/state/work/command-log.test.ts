import * as fc from "fast-check";
import { expect, test } from "vitest";
import { defaultRecipe } from "../../../src/fat/recipe.ts";
import type { Outline } from "../../../src/roi/outline.ts";
import { rasteriseRoi } from "../../../src/roi/rasterise-roi.ts";
import { conventions, muscleNames, type Roi } from "../../../src/roi/roi.ts";
import type { CaseLevelProposal } from "../../../src/study/case/case-level-proposal.ts";
import type { Scene, Selection } from "../drawing/gesture.ts";
import { nudgeCommand } from "../drawing/nudge-command.ts";
import { type CommandLog, carryOut, redo, startLog, undo, withProposal } from "./command-log.ts";
import { apartCommand, type Work, type WorkCommand } from "./work.ts";

const empty: Work = { rois: [], recipe: defaultRecipe };
const square = (x: number): Outline => ({
  type: "polygon",
  points: [
    [x, 0],
    [x + 4, 0],
    [x + 4, 4],
    [x, 4],
  ],
});
const roi = (name: string, x = 0): Roi => ({ id: name, name, outlines: [square(x)], origin: "drawn" });

const name = fc.constantFrom(...muscleNames);
const command: fc.Arbitrary<WorkCommand> = fc.oneof(
  fc.record({
    kind: fc.constant("put-roi" as const),
    roi: fc.tuple(name, fc.nat(50)).map(([n, x]) => roi(n, x)),
  }),
  fc.record({ kind: fc.constant("add-outline" as const), name, outline: fc.nat(50).map(square) }),
  fc.record({
    kind: fc.constant("set-outline" as const),
    name,
    index: fc.nat(2),
    outline: fc.nat(50).map(square),
  }),
  fc.record({ kind: fc.constant("delete-outline" as const), name, index: fc.nat(2) }),
  fc.record({ kind: fc.constant("delete-roi" as const), name }),
  fc.record({ kind: fc.constant("rename-roi" as const), name, to: name }),
  fc.record({
    kind: fc.constant("set-convention" as const),
    name,
    convention: fc.constantFrom(...conventions),
  }),
);

test("any commands, all undone, leave the work as it was; all redone, as it had become", () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      const start = startLog(empty);
      const end = commands.reduce(carryOut, start);
      const back = commands.reduce(undo, end);
      expect(back.present).toEqual(empty);
      expect(commands.reduce(redo, back).present).toEqual(end.present);
    }),
  );
});

test("a new command forgets what had been undone", () => {
  const first = carryOut(startLog(empty), { kind: "put-roi", roi: roi("MF_L") });
  const other = carryOut(undo(first), { kind: "put-roi", roi: roi("MF_R") });
  expect(redo(other)).toBe(other);
  expect(other.present.rois.map((one) => one.name)).toEqual(["MF_R"]);
});

test("nothing to undo or redo changes nothing", () => {
  const log = startLog(empty);
  expect(undo(log)).toBe(log);
  expect(redo(log)).toBe(log);
});

test("an edit at which neighbours give way is one step: undone it gives back every border, redone it takes the same", () => {
  const size = { rows: 8, columns: 60 };
  fc.assert(
    fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
      const apart = commands.map((one) => apartCommand(one, size));
      const end = apart.reduce(carryOut, startLog(empty));
      expect(apart.reduce(undo, end).present).toEqual(empty);
      expect(apart.reduce(redo, apart.reduce(undo, end)).present).toEqual(end.present);
    }),
  );
  const before = carryOut(startLog(empty), { kind: "put-roi", roi: roi("MF_L", 2) });
  const drawn = carryOut(before, apartCommand({ kind: "put-roi", roi: roi("MF_R", 4) }, size));
  const owned = drawn.present.rois.map((one) =>
    rasteriseRoi(one, size).data.reduce((sum, pixel) => sum + pixel, 0),
  );
  expect(owned).toEqual([8, 16]);
  expect(undo(drawn).present).toBe(before.present);
});

test("moves by keys one after the other are one step, and what neighbours gave on the way comes back", () => {
  const size = { rows: 30, columns: 90 };
  const box = (name: string, left: number, width: number): Roi => ({
    ...roi(name),
    outlines: [{ type: "polygon", points: [[left, 5], [left + width, 5], [left + width, 25], [left, 25]] }], // biome-ignore format: corners
  });
  const counts = ({ present }: CommandLog) =>
    present.rois.map((one) => rasteriseRoi(one, size).data.reduce((sum, pixel) => sum + pixel, 0));
  const drawn = startLog({ ...empty, rois: [box("MF_L", 10, 20), box("ES_L", 30, 30)] });
  const nudge = (log: CommandLog, dx: number, selection: Selection | null = null) => {
    const scene = { rois: log.present.rois, every: log.present.rois, region: "MF_L" } as unknown as Scene;
    return carryOut(log, apartCommand(nudgeCommand(scene, selection, dx, 0)!, size));
  };
  const times = (log: CommandLog, by: readonly number[]) => by.reduce((now, dx) => nudge(now, dx), log);
  const right = Array.from({ length: 6 }, () => 0.5);
  const left = right.map((dx) => -dx);
  expect(counts(drawn)).toEqual([400, 600]);

  const over = times(drawn, right);
  // Three pixels of twenty rows went to the one moved.
  expect(counts(over)).toEqual([400, 540]);
  expect(over.done).toHaveLength(1);
  expect(undo(over).present).toBe(drawn.present);
  expect(redo(undo(over)).present).toEqual(over.present);

  const back = times(over, left);
  expect(counts(back)).toEqual([400, 600]);
  expect(back.present.rois).toEqual(drawn.present.rois);
  expect(undo(back).present).toBe(drawn.present);

  // Another thing in between, or a step undone, begins a new one.
  const between = carryOut(over, { kind: "set-convention", name: "MF_L", convention: "fascial" });
  expect(nudge(between, 0.5).done).toHaveLength(3);
  const vertex = { name: "MF_L", index: 0, vertex: 1 };
  expect(nudge(nudge(over, 0.5, vertex), 0.5, vertex).done).toHaveLength(2);
  expect(nudge(nudge(over, 0.5, vertex), 0.5, { ...vertex, vertex: 2 }).done).toHaveLength(3);
  expect(nudge(undo(between), 0.5).done).toHaveLength(2);
});

test("what a model proposes for the level is there from the first step on, and is not undone", () => {
  const proposal = { confidence: 0.9 } as CaseLevelProposal;
  const log = carryOut(startLog(empty), { kind: "put-roi", roi: roi("MF_L") });
  const proposed = withProposal(log, proposal);
  expect(undo(proposed).present).toEqual({ ...empty, levelProposal: proposal });
  const confirmed = carryOut(proposed, { kind: "set-level", level: { confirmed: "hand" } });
  expect(confirmed.present).toMatchObject({ levelProposal: proposal, level: { confirmed: "hand" } });
  expect(undo(confirmed).present).toEqual(proposed.present);
  expect(redo(undo(confirmed)).present).toEqual(confirmed.present);
  expect(withProposal(confirmed, { ...proposal, confidence: 0.1 })).toBe(confirmed);
  const byHand = carryOut(startLog(empty), { kind: "set-level", level: { confirmed: "hand" } });
  expect(withProposal(byHand, proposal)).toBe(byHand);
});
