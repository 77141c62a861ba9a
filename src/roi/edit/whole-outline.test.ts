import { describe, expect, it } from "vitest";
import { countPixels } from "../../image/mask.ts";
import type { Outline } from "../outline.ts";
import { rasterise } from "../rasterise.ts";
import { rasteriseRoi } from "../rasterise-roi.ts";
import type { Roi } from "../roi.ts";
import { enclosedArea } from "./enclosed-area.ts";
import { mirrorAxis } from "./mirror-axis.ts";
import { mirrorRoi } from "./mirror-roi.ts";
import { mirroredName } from "./mirrored-name.ts";
import { nudgeOutline } from "./nudge-outline.ts";
import { pointInOutline } from "./point-in-outline.ts";
import { translateOutline } from "./translate-outline.ts";

const box = (left: number, top: number, right: number, bottom: number): Outline => ({
  type: "polygon",
  points: [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ],
});
const roi = (name: string, ...outlines: [Outline, ...Outline[]]): Roi => ({
  id: "1",
  name,
  origin: "drawn",
  outlines,
});
const ring = roi("MF_L", box(4, 4, 20, 20), box(8, 8, 12, 12));
const size = { rows: 32, columns: 32 };
const circle = (radius: number, vertices = 720): Outline => ({
  type: "freehand",
  points: Array.from({ length: vertices }, (_, index) => {
    const angle = (2 * Math.PI * index) / vertices;
    return [64 + radius * Math.cos(angle), 64 + radius * Math.sin(angle)];
  }),
});

describe("moving and mirroring", () => {
  it("moves every point", () => {
    expect(translateOutline(ring.outlines[0], 2, -1.5)).toEqual(box(6, 2.5, 22, 18.5));
  });

  it("mirrors to the other side and back", () => {
    const other = mirrorRoi({ ...ring, convention: "fascial" }, 16, "2");
    expect(other).toMatchObject({ id: "2", name: "MF_R", origin: "mirrored", convention: "fascial" });
    expect(other.outlines[0].points[0]).toEqual([28, 4]);
    expect(mirrorRoi(other, 16, "1").outlines).toEqual(ring.outlines);
    expect(countPixels(rasteriseRoi(other, size))).toBe(countPixels(rasteriseRoi(ring, size)));
  });

  it("swaps the side in a name, where it has one", () => {
    expect(["MF_L", "ES_R", "VB", "psoas_L", "LARGE"].map(mirroredName)).toEqual([
      "MF_R",
      "ES_L",
      "VB",
      "psoas_R",
      "LARGE",
    ]);
  });

  it("mirrors about the vertebral body, else about the middle", () => {
    expect(mirrorAxis([roi("VB", box(10, 4, 20, 20))], 320)).toBe(15);
    expect(mirrorAxis([ring], 320)).toBe(160);
    expect(mirrorAxis([roi("VB", box(10, 4, 10, 20))], 320)).toBe(160);
    const triangle: Outline = { type: "polygon", points: [[0, 0], [9, 0], [0, 9]] }; // biome-ignore format: one shape
    expect(mirrorAxis([roi("VB", triangle)], 320)).toBeCloseTo(3, 12);
  });

  it("knows the area and centroid of a circle", () => {
    const { area, centroid } = enclosedArea(circle(20));
    expect(area).toBeCloseTo(Math.PI * 400, 0);
    expect(centroid[0]).toBeCloseTo(64, 9);
    expect(centroid[1]).toBeCloseTo(64, 9);
  });
});

describe("hit tests", () => {
  it("tell inside from outside", () => {
    expect(pointInOutline(ring.outlines[0], [10, 10])).toBe(true);
    expect(pointInOutline(ring.outlines[0], [3, 10])).toBe(false);
    expect(pointInOutline({ type: "rectangle", points: [[1, 1], [5, 5]] }, [4, 4])).toBe(true); // biome-ignore format: two corners
  });
});

describe("brushes", () => {
  it("pushes the border to the rim, outwards from inside and inwards from outside", () => {
    const large = { rows: 128, columns: 128 };
    const area = (outline: Outline) => countPixels(rasterise(outline, large));
    const out = nudgeOutline(circle(20), [82, 64], 6);
    const into = nudgeOutline(circle(20), [86, 64], 6);
    expect(area(out)).toBeGreaterThan(area(circle(20)));
    expect(area(into)).toBeLessThan(area(circle(20)));
    for (const { points } of [nudgeOutline(circle(20, 4), [74, 74], 5)])
      for (const [x, y] of points) expect(Math.hypot(x - 74, y - 74)).toBeGreaterThanOrEqual(5 - 1e-9);
    expect(nudgeOutline(circle(20), [64, 64], 10)).toEqual(circle(20));
  });
});
