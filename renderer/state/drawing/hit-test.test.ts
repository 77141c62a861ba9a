import { expect, test } from "vitest";
import { squareRoi } from "../../testing/shown-slice.ts";
import { hitTest } from "./hit-test.ts";

/** From (5, 5) to (25, 25), and from (15, 15) to (35, 35). */
const rois = [squareRoi("MF_L"), squareRoi("ES_L", [15, 15])];
const at = (x: number, y: number, active = "VB") => {
  const hit = hitTest(rois, active, [x, y], 2);
  return hit === null ? null : [hit.target.name, hit.part, hit.vertex];
};

test("a vertex goes before its edges, and an edge before the inside", () => {
  expect(at(6, 6)).toEqual(["MF_L", "vertex", 0]);
  expect(at(10, 6)).toEqual(["MF_L", "edge", undefined]);
  expect(at(10, 10)).toEqual(["MF_L", "inside", undefined]);
});

test("beside all outlines there is nothing", () => {
  expect(at(2, 2)).toBeNull();
  expect(at(38, 38)).toBeNull();
});

test("what is within reach is hit from outside, too", () => {
  expect(at(3.5, 15)).toEqual(["MF_L", "edge", undefined]);
  expect(at(2.5, 15)).toBeNull();
});

test("where two regions overlap, the active one is meant, else the one drawn last", () => {
  expect(at(20, 20)?.[0]).toBe("ES_L");
  expect(at(20, 20, "MF_L")?.[0]).toBe("MF_L");
  // The inside of the active one goes before a vertex of the other.
  expect(at(15, 15, "MF_L")).toEqual(["MF_L", "inside", undefined]);
});

test("the second outline of a region is named by its place", () => {
  const [first] = squareRoi("MF_L").outlines;
  const [second] = squareRoi("MF_L", [30, 5]).outlines;
  const both = [{ ...squareRoi("MF_L"), outlines: [first, second] as const }];
  expect(hitTest(both, "MF_L", [40, 15], 2)?.target).toEqual({ name: "MF_L", index: 1 });
});
