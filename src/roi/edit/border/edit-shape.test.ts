import { area, FillRule, intersect } from "clipper2-ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outline, PixelPoint } from "../../outline.ts";
import { rasteriseRoi } from "../../rasterise-roi.ts";
import type { Roi } from "../../roi.ts";
import { apart } from "../apart.ts";
import { evenOddPaths, gridSteps } from "../pixels/polygon-paths.ts";
import { moveBorderStroke, startBorderStroke } from "./border-stroke.ts";
import { discShape } from "./disc-shape.ts";
import { editShape, shapeEdits } from "./edit-shape.ts";

const size = { rows: 60, columns: 70 };
const box = (left: number, top: number, right: number, bottom: number): Outline => ({
  type: "polygon",
  points: [[left, top], [right, top], [right, bottom], [left, bottom]], // biome-ignore format: four corners
});
const region = (name: string, ...[first, ...more]: [Outline, ...Outline[]]): Roi => ({
  id: name,
  name,
  outlines: [first, ...more],
  origin: "drawn",
});
const pixels = (roi: Roi | undefined) =>
  roi === undefined ? new Uint8Array(size.rows * size.columns) : rasteriseRoi(roi, size).data;
const named = (rois: readonly Roi[], name: string) => rois.find((roi) => roi.name === name);
const count = (data: Uint8Array) => data.reduce((sum, one) => sum + one, 0);
/** How many regions have each pixel. */
const owners = (rois: readonly Roi[]) =>
  rois.map(pixels).reduce((sum, data) => sum.map((many, at) => many + data[at]!), pixels(undefined));
/** Area that two polygons share, in pixels². */
const overlap = (a: Roi, b: Roi) =>
  intersect(evenOddPaths(a.outlines), evenOddPaths(b.outlines), FillRule.NonZero).reduce(
    (sum, path) => sum + area(path) / gridSteps ** 2,
    0,
  );

const two = [region("MF_L", box(10, 10, 30, 50)), region("ES_L", box(30, 10, 60, 50))];

describe("a septum that is moved", () => {
  it("gives one muscle exactly the pixels that the other loses, and no others", () => {
    const after = editShape(two, "MF_L", "take", [discShape([30, 30], [30, 30], 6)], size);
    const won = pixels(named(after, "MF_L")).map((one, at) => one - pixels(two[0])[at]!);
    const lost = pixels(two[1]).map((one, at) => one - pixels(named(after, "ES_L"))[at]!);
    expect(won).toEqual(lost);
    // Half a disc of radius 6.
    expect(Math.abs(count(won) - (Math.PI * 36) / 2)).toBeLessThan(4);
    expect(owners(after)).toEqual(owners(two));
    expect(overlap(after[0]!, after[1]!)).toBe(0);
  });

  it("does not go beyond the two muscles where the brush does", () => {
    const after = editShape(two, "MF_L", "take", [discShape([30, 10], [30, 10], 8)], size);
    expect(owners(after)).toEqual(owners(two));
    expect(after[0]!.outlines[0].points.every(([, y]) => y >= 10)).toBe(true);
  });

  it("shares a line where the two were drawn with a slit of half a pixel between them", () => {
    const slit = [region("MF_L", box(10, 10, 29.8, 50)), region("ES_L", box(30.3, 10, 60, 50))];
    const after = editShape(slit, "MF_L", "take", [discShape([30, 30], [30, 30], 6)], size);
    expect(after[0]!.outlines).toHaveLength(1);
    expect(owners(after)).toEqual(owners(slit));
  });

  it("leaves no hole where the borders had a gap of a pixel between them", () => {
    const notched = region("ES_L", {
      type: "polygon",
      points: [[30, 10], [60, 10], [60, 50], [30, 50], [30, 31], [31, 31], [31, 30], [30, 30]], // biome-ignore format: corners
    });
    const after = editShape([two[0]!, notched], "MF_L", "take", [discShape([30, 30], [30, 30], 6)], size);
    expect(after.map(({ outlines }) => outlines.length)).toEqual([1, 1]);
    expect(count(owners(after))).toBe(count(owners([two[0]!, notched])) + 1);
  });

  it("keeps a hole that the muscle has of its own", () => {
    const ring = region("MF_L", box(10, 10, 30, 50), box(26, 29, 28, 31));
    const after = editShape([ring, two[1]!], "MF_L", "take", [discShape([30, 30], [30, 30], 6)], size);
    expect(owners(after)).toEqual(owners([ring, two[1]!]));
  });

  it("takes nothing that the muscle does not touch", () => {
    expect(editShape(two, "MF_L", "take", [discShape([45, 30], [45, 30], 6)], size)).toBe(two);
  });

  it("goes where it belongs in one stroke: the region pressed in pushes", () => {
    const stroke = startBorderStroke(two, "take", [40, 30], 5, size)!;
    expect([stroke.name, stroke.rois]).toEqual(["ES_L", two]);
    const moved = moveBorderStroke(stroke, [22, 30]);
    expect(owners(moved.rois)).toEqual(owners(two));
    expect(named(moved.rois, "ES_L")!.outlines[0].points.some(([x]) => Math.abs(x - 17) < 0.1)).toBe(true);
    expect(startBorderStroke(two, "take", [5, 5], 5, size)).toBeUndefined();
  });
});

describe("filling up to the neighbour", () => {
  const gap = [region("MF_L", box(10, 10, 30, 50)), region("ES_L", box(36, 10, 60, 50))];
  it("closes the gap within the lasso, and takes nothing of the neighbour", () => {
    const after = editShape(gap, "MF_L", "fill", [box(20, 20, 45, 40)], size);
    expect(count(pixels(after[0])) - count(pixels(gap[0]))).toBe(6 * 20);
    expect(after[1]).toBe(gap[1]);
  });

  it("fills nothing that the region does not touch", () => {
    expect(editShape(gap, "MF_L", "fill", [box(32, 20, 34, 40)], size)).toBe(gap);
  });
});

it("adding and removing a square", () => {
  const added = editShape(two, "MF_L", "add", [box(0, 20, 35, 24)], size);
  expect(count(pixels(added[0]))).toBe(20 * 40 + 10 * 4 + 5 * 4);
  expect(count(pixels(added[1]))).toBe(30 * 40 - 5 * 4);
  const removed = editShape(two, "MF_L", "remove", [box(0, 20, 35, 24)], size);
  expect(count(pixels(removed[0]))).toBe(20 * 40 - 20 * 4);
  expect(removed[1]).toBe(two[1]);
  expect(editShape(two, "MF_L", "remove", [box(0, 0, 70, 60)], size)).toEqual([two[1]]);
});

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyBlob = (name: string) =>
  fc.tuple(number(8, 62), number(8, 52), number(4, 16), number(0, 0.4), number(0, 6)).map(
    ([x, y, radius, waves, phase]): Roi =>
      region(name, {
        type: "freehand",
        points: Array.from({ length: 30 }, (_, index): PixelPoint => {
          const angle = (index * Math.PI) / 15;
          const r = radius * (1 + waves * Math.sin(4 * angle + phase));
          return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
        }),
      }),
  );
const names = ["MF_L", "ES_L", "VB"];

it("any sequence of edits leaves the regions disjoint, and moved septa the union but for gaps that they close", () => {
  const anyEdit = fc.record({
    name: fc.constantFrom(...names),
    edit: fc.constantFrom(...shapeEdits),
    from: fc.tuple(number(0, 70), number(0, 60)),
    by: fc.tuple(number(-15, 15), number(-15, 15)),
    radius: number(1, 12),
  });
  fc.assert(
    fc.property(
      fc.tuple(...names.map(anyBlob)),
      fc.array(anyEdit, { minLength: 1, maxLength: 6 }),
      (blobs, edits) => {
        let rois = apart(blobs, size);
        for (const { name, edit, from, by, radius } of edits) {
          const before = owners(rois);
          const shape = discShape(from, [from[0] + by[0], from[1] + by[1]], radius);
          rois = editShape(rois, name, edit, [shape], size);
          const after = owners(rois);
          expect(after.some((many) => many > 1)).toBe(false);
          if (edit === "take") {
            expect(after.every((many, at) => many >= before[at]!)).toBe(true);
            // New is only what had regions all around it.
            for (const [at, many] of after.entries()) {
              if (many === before[at]) continue;
              const around = [at - 1, at + 1, at - size.columns, at + size.columns];
              expect(around.map((each) => after[each])).toEqual([1, 1, 1, 1]);
            }
          }
          if (edit === "remove") expect(after.every((many, at) => many <= before[at]!)).toBe(true);
          if (edit === "fill" || edit === "add")
            expect(after.every((many, at) => many >= before[at]!)).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});
