import { describe, expect, it } from "vitest";
import { crossesItself } from "../../crosses-itself.ts";
import type { Outline, PixelPoint } from "../../outline.ts";
import { rasteriseRoi } from "../../rasterise-roi.ts";
import { finishLobes, finishOutline } from "./finish-lobes.ts";

const size = { rows: 80, columns: 80 };
const pixels = ([first, ...more]: readonly [Outline, ...Outline[]]) =>
  rasteriseRoi({ id: "VB", name: "VB", origin: "drawn", outlines: [first, ...more] }, size).data.reduce(
    (sum, one) => sum + one,
    0,
  );
const circle = (x: number, y: number, radius: number, from: number, to: number): PixelPoint[] =>
  Array.from({ length: 81 }, (_, at) => {
    const angle = from + ((to - from) * at) / 80;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
const turn = 2 * Math.PI;

describe("finishLobes", () => {
  it("leaves a plain loop one outline of the circle's area, with or without an overshoot", () => {
    for (const end of [0.98, 1, 1.02]) {
      const { outlines, leftOut } = finishLobes(circle(40, 40, 20, 0, end * turn), size.rows)!;
      expect([outlines.length, leftOut]).toEqual([1, undefined]);
      expect(Math.abs(pixels(outlines) / (Math.PI * 400) - 1)).toBeLessThan(0.02);
    }
  });

  it("keeps both lobes of a figure of eight, wherever it was begun", () => {
    const eight = [...circle(25, 40, 15, 0, turn), ...circle(55, 40, 15, Math.PI, -Math.PI)];
    const areas = [0, 15, 40, 60].map((from) => {
      const { outlines } = finishLobes([...eight.slice(from), ...eight.slice(0, from)], size.rows)!;
      for (const outline of outlines) expect(crossesItself(outline, size.rows)).toBe(false);
      return pixels(outlines) / (2 * Math.PI * 225);
    });
    for (const share of areas) expect(Math.abs(share - 1)).toBeLessThan(0.03);
  });

  it("asks where a part was gone around twice: all of it, or without that part", () => {
    const spiral = [...circle(40, 40, 30, 0, turn), ...circle(40, 40, 12, 0, turn)];
    const { outlines, leftOut } = finishLobes(spiral, size.rows)!;
    expect(Math.abs(pixels(outlines) / (Math.PI * 900) - 1)).toBeLessThan(0.02);
    expect(Math.abs(pixels(leftOut!) / (Math.PI * (900 - 144)) - 1)).toBeLessThan(0.03);
  });

  it("is nothing for a click", () => {
    expect(finishLobes([[4, 4], [4, 4]], size.rows)).toBeUndefined(); // biome-ignore format: points
  });
});

it("an outline that does not cross itself stays the same object", () => {
  const outline: Outline = { type: "polygon", points: [[1, 1], [9, 1], [5, 9]] }; // biome-ignore format: points
  expect(finishOutline(outline, size.rows).outlines[0]).toBe(outline);
});
