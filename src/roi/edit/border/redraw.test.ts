import { describe, expect, it } from "vitest";
import type { Outline, PixelPoint } from "../../outline.ts";
import { rasterise } from "../../rasterise.ts";
import { rasteriseRoi } from "../../rasterise-roi.ts";
import type { Roi } from "../../roi.ts";
import { enclosedArea } from "../enclosed-area.ts";
import { proposeRegions } from "./propose-regions.ts";
import { redrawnSection } from "./redrawn-section.ts";
import { strokeLobes } from "./stroke-lobes.ts";

const size = { rows: 60, columns: 60 };
const outline = (points: PixelPoint[]): Outline => ({ type: "freehand", points });
const square = outline([[10, 10], [50, 10], [50, 50], [10, 50]]); // biome-ignore format: four corners
const turned = outline([...square.points].reverse());

describe("redrawnSection", () => {
  it.each([square, turned])("adds a bulge to a side, whichever way round", (before) => {
    for (const stroke of [
      [[20, 10.5], [20, 5], [40, 5], [40, 9.5]], // biome-ignore format: a stroke
      [[40, 9.5], [40, 5], [20, 5], [20, 10.5]], // biome-ignore format: a stroke
    ] as PixelPoint[][]) {
      const after = redrawnSection(before, stroke, 2)!;
      expect(Math.abs(enclosedArea(after).area - 1700)).toBeLessThan(1);
    }
  });

  it("cuts a corner off, and keeps the larger part", () => {
    const after = redrawnSection(square, [[40, 10], [50, 20]], 2)!; // biome-ignore format: a stroke
    expect(enclosedArea(after).area).toBeCloseTo(1550, 0);
  });

  it("works within one edge, and across the first vertex", () => {
    const notch = redrawnSection(square, [[10, 20], [14, 20], [14, 30], [10, 30]], 1)!; // biome-ignore format: a stroke
    expect(enclosedArea(notch).area).toBeCloseTo(1560, 0);
    const corner = redrawnSection(square, [[10, 20], [20, 10]], 1)!; // biome-ignore format: a stroke
    expect(enclosedArea(corner).area).toBeCloseTo(1550, 0);
  });

  it("is no edit where an end is away from the border", () => {
    expect(redrawnSection(square, [[20, 10], [30, 30]], 2)).toBeUndefined(); // biome-ignore format: a stroke
    expect(redrawnSection(square, [], 2)).toBeUndefined();
  });

  it("is no edit where the stroke goes no further than the reach", () => {
    expect(redrawnSection(square, [[20, 8.5], [20.5, 8.5]], 2)).toBeUndefined(); // biome-ignore format: a stroke
    const trembling: PixelPoint[] = [[20, 8.5], [21, 9], [20, 9], [21, 8.5], [20.5, 8]]; // biome-ignore format: a stroke
    expect(redrawnSection(square, trembling, 2)).toBeUndefined();
    expect(redrawnSection(square, [[20, 8.5], [23, 8.5]], 2)).toBeDefined(); // biome-ignore format: a stroke
  });
});

describe("strokeLobes", () => {
  it("keeps both lobes of a figure of eight, the pixels that ImageJ fills", () => {
    const eight = outline([[8, 8], [48, 48], [48, 8], [8, 48]]); // biome-ignore format: a bow tie
    const { outlines, goesRoundTwice } = strokeLobes(eight);
    expect(outlines.map((lobe) => enclosedArea(lobe).area)).toEqual([400, 400]);
    expect(goesRoundTwice).toBe(false);
    const [first, ...more] = outlines;
    const roi: Roi = { id: "VB", name: "VB", origin: "drawn", outlines: [first!, ...more] };
    const differs = rasteriseRoi(roi, size).data.filter((one, at) => one !== rasterise(eight, size).data[at]);
    expect(differs.length).toBeLessThan(2);
  });

  it("says where a stroke goes round twice, and fills it", () => {
    const twice = outline([[10, 10], [40, 10], [40, 40], [10, 40], [10, 20], [30, 20], [30, 30], [5, 30], [5, 10]]); // biome-ignore format: a spiral
    const found = strokeLobes(twice);
    expect(found.goesRoundTwice).toBe(true);
    expect(found.outlines).toHaveLength(1);
  });

  it("leaves a simple outline as it is, and drops a slip of the hand", () => {
    expect(strokeLobes(square).outlines).toHaveLength(1);
    const slip = outline([[10, 10], [50, 10], [50, 50], [30, 50], [29.5, 50.5], [29.5, 50], [30, 50.5], [10, 50]]); // biome-ignore format: a slip
    expect(strokeLobes(slip).outlines).toHaveLength(1);
  });
});

it("a proposal says what it would replace, and neighbours give way to it", () => {
  const roi = (name: string, left: number, right: number): Roi => ({
    id: name,
    name,
    origin: "drawn",
    outlines: [outline([[left, 10], [right, 10], [right, 50], [left, 50]])], // biome-ignore format: corners
  });
  const { rois, overwrites } = proposeRegions(
    [roi("MF_L", 10, 20), roi("ES_L", 20, 40)],
    [roi("MF_L", 10, 25), roi("VB", 40, 50)],
    size,
  );
  expect(overwrites).toEqual(["MF_L"]);
  expect(rois.map(({ name }) => name)).toEqual(["MF_L", "ES_L", "VB"]);
  expect(rasteriseRoi(rois[1]!, size).data.reduce((sum, one) => sum + one, 0)).toBe(15 * 40);
});
