import { describe, expect, it } from "vitest";
import type { Vector3 } from "../image/slice-geometry.ts";
import {
  addVertebra,
  deleteVertebra,
  moveVertebra,
  renameVertebra,
  type SpineLabels,
  setLumbarCount,
} from "./spine-labels.ts";

const empty: SpineLabels = { lumbarCount: 5, vertebrae: [] };
const at = (z: number): Vector3 => [0, 0, z];
const names = (labels: SpineLabels) => labels.vertebrae.map((vertebra) => vertebra.name);

describe("addVertebra", () => {
  it("counts upward from the first click", () => {
    let labels = addVertebra(empty, at(0), "S1");
    for (const z of [35, 70, 105]) labels = addVertebra(labels, at(z));
    expect(names(labels)).toEqual(["L3", "L4", "L5", "S1"]);
  });

  it("counts downward from the first click", () => {
    let labels = addVertebra(empty, at(100), "T12");
    for (const z of [65, 30, -5]) labels = addVertebra(labels, at(z));
    expect(names(labels)).toEqual(["T12", "L1", "L2", "L3"]);
  });

  it("follows transitional anatomy", () => {
    let six = addVertebra({ lumbarCount: 6, vertebrae: [] }, at(0), "S1");
    six = addVertebra(six, at(35));
    expect(names(six)).toEqual(["L6", "S1"]);
    let four = addVertebra({ lumbarCount: 4, vertebrae: [] }, at(0), "S1");
    four = addVertebra(four, at(35));
    expect(names(four)).toEqual(["L4", "S1"]);
  });

  it("asks for a name first, and gives none where none is free", () => {
    expect(addVertebra(empty, at(0))).toBe(empty);
    let labels = addVertebra(empty, at(0), "L4");
    labels = addVertebra(labels, at(35));
    expect(addVertebra(labels, at(17))).toBe(labels);
  });

  it("moves a vertebra that is named again", () => {
    const labels = addVertebra(addVertebra(empty, at(0), "L4"), at(5), "L4");
    expect(labels.vertebrae).toEqual([{ name: "L4", centre: at(5) }]);
  });
});

describe("a count that is changed", () => {
  let counted = addVertebra(empty, at(0), "S1");
  for (const z of [35, 70, 105]) counted = addVertebra(counted, at(z));

  it("keeps the others where they are when one moves or goes", () => {
    expect(moveVertebra(counted, "L4", at(72)).vertebrae[1]).toEqual({ name: "L4", centre: at(72) });
    expect(moveVertebra(counted, "L1", at(72))).toBe(counted);
    expect(names(deleteVertebra(counted, "L4"))).toEqual(["L3", "L5", "S1"]);
  });

  it("is counted anew from a vertebra that gets another name", () => {
    expect(names(renameVertebra(counted, "L3", "L2"))).toEqual(["L2", "L3", "L4", "L5"]);
    expect(names(renameVertebra(counted, "S1", "S2"))).toEqual(["L4", "L5", "S1", "S2"]);
    expect(names(renameVertebra(counted, "L3", "S1"))).toEqual(["S1", "S2"]);
  });

  it("is counted up from the sacrum for another number of lumbar vertebrae", () => {
    expect(names(setLumbarCount(counted, 6))).toEqual(["L4", "L5", "L6", "S1"]);
    expect(names(setLumbarCount(counted, 4))).toEqual(["L2", "L3", "L4", "S1"]);
    expect(setLumbarCount(empty, 4)).toEqual({ lumbarCount: 4, vertebrae: [] });
  });

  it("is counted down from the top where no sacrum is labelled", () => {
    const upper = addVertebra(addVertebra(empty, at(100), "L4"), at(65));
    expect(names(upper)).toEqual(["L4", "L5"]);
    expect(names(setLumbarCount(upper, 4))).toEqual(["L4", "S1"]);
  });
});
