import { describe, expect, it } from "vitest";
import type { Outline, PixelPoint } from "../../outline.ts";
import { rasteriseRoi } from "../../rasterise-roi.ts";
import type { Roi } from "../../roi.ts";
import { enclosedArea } from "../enclosed-area.ts";
import { interpolateRegions } from "./interpolate-regions.ts";
import { signedDistance } from "./signed-distance.ts";
import { zeroOutlines } from "./zero-outlines.ts";

const size = { rows: 80, columns: 90 };
const circle = (x: number, y: number, radius: number): Outline => ({
  type: "freehand",
  points: Array.from({ length: 90 }, (_, index): PixelPoint => {
    const angle = (2 * Math.PI * index) / 90;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  }),
});
const region = (name: string, ...[first, ...more]: [Outline, ...Outline[]]): Roi => ({
  id: name,
  name,
  outlines: [first, ...more],
  origin: "drawn",
});

describe("interpolateRegions", () => {
  it("gives the circle of a cone at any height", () => {
    for (const part of [0.25, 0.5, 0.75]) {
      const [between] = interpolateRegions(
        [region("ES_L", circle(40, 40, 10))],
        [region("ES_L", circle(40, 40, 24))],
        part,
        size,
      );
      for (const [x, y] of between!.outlines[0].points)
        expect(Math.abs(Math.hypot(x - 40, y - 40) - (10 + 14 * part))).toBeLessThan(0.1);
    }
  });

  it("gives the circle of an oblique cylinder, moved and of the same size", () => {
    const [between] = interpolateRegions(
      [region("ES_L", circle(25, 30, 12))],
      [region("ES_L", circle(61, 42, 12))],
      1 / 3,
      size,
    );
    const { area, centroid } = enclosedArea(between!.outlines[0]);
    expect(area / (Math.PI * 144)).toBeCloseTo(1, 1);
    expect(Math.hypot(centroid[0] - 37, centroid[1] - 34)).toBeLessThan(0.2);
  });

  it("keeps a hole, and leaves out what is on one slice only", () => {
    const [ring, ...none] = interpolateRegions(
      [region("ES_L", circle(40, 40, 20), circle(40, 40, 8)), region("MF_L", circle(10, 10, 5))],
      [region("ES_L", circle(40, 40, 26), circle(40, 40, 10))],
      0.5,
      size,
    );
    expect(none).toEqual([]);
    const pixels = rasteriseRoi(ring!, size).data.reduce((sum, one) => sum + one, 0);
    expect(pixels / (Math.PI * (23 ** 2 - 9 ** 2))).toBeCloseTo(1, 1);
    expect(ring!.outlines).toHaveLength(2);
  });

  it("gives regions that share no pixel", () => {
    const after = interpolateRegions(
      [region("MF_L", circle(30, 40, 12)), region("ES_L", circle(55, 40, 12))],
      [region("MF_L", circle(36, 40, 20)), region("ES_L", circle(66, 40, 9))],
      0.5,
      size,
    );
    const [a, b] = after.map((roi) => rasteriseRoi(roi, size).data);
    expect(a!.some((one, at) => one & b![at]!)).toBe(false);
  });
});

it("a signed distance is that to a circle", () => {
  const distance = signedDistance(region("VB", circle(40, 40, 20)), size);
  distance.forEach((value, at) => {
    const [x, y] = [(at % size.columns) + 0.5, Math.floor(at / size.columns) + 0.5];
    if (Math.abs(value - (Math.hypot(x - 40, y - 40) - 20)) > 0.06) expect.fail(`at ${x}, ${y}`);
  });
});

it("the border of zeros is closed at the edge of the image", () => {
  const values = new Float32Array(size.rows * size.columns).fill(-1);
  const [whole, ...more] = zeroOutlines(values, size, 0.05);
  expect(more).toEqual([]);
  expect(enclosedArea(whole!).area).toBeCloseTo(size.rows * size.columns, -2);
});
