import { expect, test } from "vitest";
import type { Vector3 } from "../image/slice-geometry.ts";
import type { Endplate } from "./endplate.ts";
import { labelIssues } from "./label-issues.ts";
import type { SpineLabels } from "./spine-labels.ts";

const at = (z: number): Vector3 => [0, 0, z];
const labels = (...vertebrae: [string, number][]): SpineLabels => ({
  lumbarCount: 5,
  vertebrae: vertebrae.map(([name, z]) => ({ name, centre: at(z) })),
});
const endplate = (z: number, sagittalNormal: Vector3 = [1, 0, 0]): Endplate => ({
  anterior: [0, -17, z],
  posterior: [0, 17, z + 2],
  sagittalNormal,
});
const codes = (spine: SpineLabels, mark: Endplate) => labelIssues(spine, mark).map(({ code }) => code);

test("L3 is the labelled vertebra just above the endplate", () => {
  expect(codes(labels(["L3", 15], ["L4", -22]), endplate(0))).toEqual([]);
  expect(codes(labels(["L3", 15], ["L4", -22]), endplate(0, [-1, 0, 0]))).toEqual([]);
});

test("the lower endplate of a neighbour, a far one, and a count without L3 do not fit", () => {
  const spine = labels(["L2", 50], ["L3", 15], ["L4", -22]);
  expect(codes(spine, endplate(35))).toEqual(["level-label-mismatch"]);
  expect(codes(spine, endplate(-38))).toEqual(["level-label-mismatch"]);
  expect(codes(labels(["L3", 60]), endplate(0))).toEqual(["level-label-mismatch"]);
  expect(codes(labels(["L4", 15]), endplate(0))).toEqual(["level-label-mismatch"]);
  expect(codes(labels(), endplate(0))).toEqual(["level-label-mismatch"]);
});
