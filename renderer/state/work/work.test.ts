import { expect, test } from "vitest";
import { defaultRecipe } from "../../../src/fat/recipe.ts";
import type { Outline } from "../../../src/roi/outline.ts";
import type { Roi } from "../../../src/roi/roi.ts";
import { applyCommand, type Work } from "./work.ts";

const triangle: Outline = {
  type: "polygon",
  points: [
    [0, 0],
    [4, 0],
    [0, 4],
  ],
};
const hole: Outline = {
  type: "polygon",
  points: [
    [1, 1],
    [2, 1],
    [1, 2],
  ],
};
const muscle: Roi = { id: "MF_L", name: "MF_L", outlines: [triangle], convention: "muscle", origin: "drawn" };
const work: Work = { rois: [muscle], recipe: defaultRecipe };

test("a region of the same name takes the old one's place", () => {
  const again = { ...muscle, outlines: [hole] as const };
  expect(applyCommand(work, { kind: "put-roi", roi: again }).rois).toEqual([again]);
});

test("several regions change in one command: one that is left out goes, one that is not changed stays the same object", () => {
  const other = { ...muscle, id: "ES_L", name: "ES_L" };
  const moved = { ...other, outlines: [hole] as const };
  const two: Work = { ...work, rois: [muscle, other] };
  const after = applyCommand(two, { kind: "set-rois", before: two.rois, rois: [muscle, moved] });
  expect(after.rois).toEqual([muscle, moved]);
  expect(after.rois[0]).toBe(muscle);
  expect(applyCommand(two, { kind: "set-rois", before: two.rois, rois: [muscle] }).rois).toEqual([muscle]);
});

test("an edit that began with other regions changes only what it changed then", () => {
  const named = (name: string): Roi => ({ ...muscle, id: name, name });
  const [neighbour, eaten, deleted, come] = ["ES_L", "QL_L", "PS_L", "MF_R"].map(named) as [
    Roi,
    Roi,
    Roi,
    Roi,
  ];
  const moved: Roi = { ...neighbour, outlines: [hole] };
  const begun: Roi = { ...named("ES_R"), outlines: [hole] };
  const after = applyCommand(
    { ...work, rois: [muscle, neighbour, eaten, come] },
    {
      kind: "set-rois",
      before: [muscle, neighbour, eaten, deleted],
      rois: [muscle, moved, { ...deleted, outlines: [hole] }, begun],
    },
  );
  expect(after.rois).toEqual([muscle, moved, come, begun]);
  expect(after.rois[2]).toBe(come);
});

test("an edit by a shape that changes nothing leaves the same work", () => {
  const by = {
    region: "ES_L",
    edit: "remove",
    shape: [hole],
    giveWay: true,
    size: { rows: 8, columns: 8 },
  } as const;
  expect(applyCommand(work, { kind: "edit-by-shape", by })).toBe(work);
});

test("a second outline is added and taken away again; with the last one the region goes", () => {
  const two = applyCommand(work, { kind: "add-outline", name: "MF_L", outline: hole });
  expect(two.rois[0]?.outlines).toEqual([triangle, hole]);
  const one = applyCommand(two, { kind: "delete-outline", name: "MF_L", index: 0 });
  expect(one.rois[0]?.outlines).toEqual([hole]);
  expect(applyCommand(one, { kind: "delete-outline", name: "MF_L", index: 0 }).rois).toEqual([]);
});

test("drawn vertices lie on a grid that 32-bit floats hold exactly; imported ones are left alone", () => {
  const fine: Outline = {
    type: "polygon",
    points: [
      [0.1, 0.1],
      [300.3, 0.7],
      [5.55, 200.123456],
    ],
  };
  const drawn = applyCommand(work, { kind: "put-roi", roi: { ...muscle, outlines: [fine] } });
  for (const value of drawn.rois[0]!.outlines[0].points.flat()) expect(Math.fround(value)).toBe(value);
  const imported = applyCommand(work, { kind: "put-rois", rois: [{ ...muscle, outlines: [fine] }] });
  expect(imported.rois[0]?.outlines[0]).toEqual(fine);
});

test("an imported region that is given a muscle's name replaces that muscle", () => {
  const foreign: Roi = { id: "a", name: "0001-0123", outlines: [hole], origin: "imported" };
  const both = applyCommand(work, { kind: "put-rois", rois: [foreign] });
  const renamed = applyCommand(both, { kind: "rename-roi", name: "0001-0123", to: "MF_L" });
  expect(renamed.rois).toEqual([{ ...foreign, id: "MF_L", name: "MF_L" }]);
});

test("a typed area is taken back by a command without one", () => {
  const externalCsa = { source: "PACS", csaMm2: { MF_L: 800 } };
  const typed = applyCommand(work, { kind: "set-external-csa", externalCsa });
  expect(typed.externalCsa).toEqual(externalCsa);
  expect(applyCommand(typed, { kind: "set-external-csa" })).toEqual(work);
});
