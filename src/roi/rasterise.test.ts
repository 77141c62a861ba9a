import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countPixels } from "../image/mask.ts";
import { type Outline, type OutlineType, outlineTypes, type PixelPoint } from "./outline.ts";
import { outlineBounds } from "./outline-bounds.ts";
import { rasterise } from "./rasterise.ts";
import { rasteriseRoi } from "./rasterise-roi.ts";

const count = (type: OutlineType, points: PixelPoint[], rows = 16, columns = 16) =>
  countPixels(rasterise({ type, points }, { rows, columns }));

const square = (low: number, high: number): PixelPoint[] => [
  [low, low],
  [high, low],
  [high, high],
  [low, high],
];

describe("shapes that can be counted by hand", () => {
  it("fills a triangle whose long edge runs through pixel centres", () => {
    const mask = rasterise({ type: "polygon", points: [[0, 0], [4, 0], [0, 4]] }, { rows: 5, columns: 5 }); // biome-ignore format: one shape
    expect(countPixels(mask)).toBe(10);
    expect([...mask.data.subarray(0, 5)]).toEqual([1, 1, 1, 1, 0]);
    expect([...mask.data.subarray(15, 20)]).toEqual([1, 0, 0, 0, 0]);
  });

  it("fills squares", () => {
    expect(count("polygon", square(2, 6))).toBe(16);
    expect(count("freehand", square(0.5, 4.5))).toBe(16);
    expect(count("rectangle", square(2, 6))).toBe(16);
    expect(count("rectangle", [[6, 2], [2, 6]])).toBe(16); // biome-ignore format: two corners
  });

  it("leaves the crossed part of a bow-tie out", () => {
    expect(count("polygon", [[0, 0], [8, 8], [0, 8], [8, 0]])).toBe(32); // biome-ignore format: one shape
  });

  it("fills ovals", () => {
    expect(count("oval", square(0, 10))).toBe(80);
    expect(count("oval", [[0, 0], [7, 5]])).toBe(31); // biome-ignore format: two corners
  });

  it("drops what lies outside the image", () => {
    expect(count("polygon", square(-3, 2))).toBe(4);
    expect(count("polygon", square(14, 40))).toBe(4);
    expect(count("polygon", square(20, 40))).toBe(0);
    expect(count("polygon", square(-40, -20))).toBe(0);
    expect(count("rectangle", square(-3, 2))).toBe(4);
    expect(count("oval", square(-5, 5))).toBe(20);
  });

  it("covers nothing where there is nothing to cover", () => {
    expect(count("polygon", [])).toBe(0);
    expect(count("oval", [])).toBe(0);
    expect(count("polygon", [[1, 1], [5, 5]])).toBe(0); // biome-ignore format: two points
    expect(count("polygon", [[Number.NaN, 1], [5, 5], [9, 1]])).toBe(0); // biome-ignore format: three points
    expect(count("rectangle", [[0, 0], [Number.POSITIVE_INFINITY, 5]])).toBe(0); // biome-ignore format: two points
  });
});

/** The outlines of a line of hard-outlines.txt; a composite of one part gets an empty second one. */
function partsOf(line: string): Outline[] {
  const [kind, ...numbers] = line.trim().split(" ");
  const points: PixelPoint[] = [];
  for (let at = 0; at < numbers.length; at += 2) points.push([Number(numbers[at]), Number(numbers[at + 1])]);
  if (kind !== "c") return [{ type: kinds[kind!]!, points }];
  const parts: Outline[] = [];
  for (let at = 0; at < points.length; at += points[at]![0] + 1)
    parts.push({ type: "polygon", points: points.slice(at + 1, at + 1 + points[at]![0]) });
  return parts.length > 1 ? parts : [...parts, { type: "polygon", points: [] }];
}

const kinds: Record<string, OutlineType> = {
  f: "freehand",
  p: "polygon",
  t: "traced",
  o: "oval",
  r: "rectangle",
};

it.each([
  [-30920488867283790, 1554502629],
  [-3e9, 3e9],
  [0, 1e300],
  [-(2 ** 31), 2 ** 31],
])("an outline from row %d to %d holds nothing, and is told so at once", (top, bottom) => {
  for (const type of outlineTypes) {
    const points = [
      [1, top],
      [4, bottom],
      [7, 0],
    ] as const;
    expect(countPixels(rasterise({ type, points }, { rows: 9, columns: 7 }))).toBe(0);
  }
});

it("takes any numbers without throwing or leaving 0 and 1", () => {
  const coordinate = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0.5, 1e9, -1e9));
  const points = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...outlineTypes), points, (type, some) => {
      expect(
        rasterise({ type, points: some }, { rows: 9, columns: 7 }).data.every((value) => value <= 1),
      ).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

describe("ImageJ 1.53t", () => {
  const folder = new URL("../../e2e/reference/imagej/vectors/", import.meta.url);
  const lines = (name: string) => readFileSync(new URL(name, folder), "utf8").trim().split("\n");
  const outlines = lines("polygons.txt").map((line): Outline => {
    const [kind, ...numbers] = line.trim().split(" ");
    const points: PixelPoint[] = [];
    for (let at = 0; at < numbers.length; at += 2)
      points.push([Number(numbers[at]), Number(numbers[at + 1])]);
    return { type: kind === "i" ? "polygon" : "freehand", points };
  });

  it("has the same bounds and the same pixels for all 600 outlines", () => {
    const wrong = lines("polygons.csv")
      .slice(1)
      .filter((line, index) => {
        const outline = outlines[index]!;
        const mask = rasterise(outline, { rows: 96, columns: 96 });
        const { x, y, width, height } = outlineBounds(outline);
        const kind = outline.type === "polygon" ? "i" : "f";
        return line !== [index, kind, x, y, width, height, countPixels(mask), crc32(mask.data)].join(",");
      });
    expect(outlines).toHaveLength(600);
    expect(wrong).toEqual([]);
  });

  it("has the same bounds and the same pixels where rounding decides", () => {
    const wanted = lines("hard-outlines.csv").slice(1);
    const wrong = lines("hard-outlines.txt").filter((line, index) => {
      const [type, x, y, width, height, pixels, crc] = wanted[index]!.split(",");
      const parts = partsOf(line);
      const size = { rows: 96, columns: 96 };
      const one = type === "c" ? undefined : parts[0]!;
      const mask = one
        ? rasterise(one, size)
        : rasteriseRoi(
            { id: "", name: "", origin: "imported", outlines: [parts[0]!, ...parts.slice(1)] },
            size,
          );
      const bounds = one ? outlineBounds(one) : undefined;
      if (bounds && [bounds.x, bounds.y, bounds.width, bounds.height].join() !== [x, y, width, height].join())
        return true;
      const inside =
        bounds &&
        bounds.x >= 0 &&
        bounds.y >= 0 &&
        bounds.x + bounds.width <= 96 &&
        bounds.y + bounds.height <= 96;
      return crc !== String(crc32(mask.data)) || (inside && pixels !== String(countPixels(mask)));
    });
    expect(wanted).toHaveLength(1900);
    expect(wrong).toEqual([]);
  });
});
