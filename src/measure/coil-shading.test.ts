import { describe, expect, it } from "vitest";
import { coilShading } from "./coil-shading.ts";
import { shadingIssues } from "./shading-issues.ts";

const columns = 40;
const rows = 40;

/** A square of 10 x 10 pixels. */
const square = (left: number, top: number) =>
  Uint32Array.from(
    { length: 100 },
    (_, index) => (top + Math.floor(index / 10)) * columns + left + (index % 10),
  );

const regions = new Map([
  ["MF_R", square(0, 20)],
  ["MF_L", square(30, 20)],
  ["ES_R", square(0, 30)],
  ["ES_L", square(30, 30)],
  ["VB", square(15, 0)],
]);

/** Lean muscle of 100 to 109, shaded by a factor that depends on the column and row. */
function shaded(factor: (column: number, row: number) => number) {
  const raw = Float64Array.from({ length: columns * rows }, (_, index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    return (100 + ((column + row) % 10)) * factor(column, row);
  });
  return { columns, raw, offset: 0 };
}

describe("coilShading", () => {
  it("is 1 where light is even", () => {
    const found = coilShading(
      shaded(() => 1),
      regions,
    );
    expect(found.leftRightRatio).toBe(1);
    expect(found.deepSuperficialRatio).toBeCloseTo(1, 1);
    expect(shadingIssues(found)).toEqual([]);
  });

  it("is the factor by which one side is brighter", () => {
    const found = coilShading(
      shaded((column) => (column >= 20 ? 1.5 : 1)),
      regions,
    );
    expect(found.leftRightRatio).toBeCloseTo(1.5, 12);
    expect(shadingIssues(found)).toMatchObject([
      { code: "measure-left-right-shading", parameters: { percent: 50, ratio: "1.50" } },
    ]);
  });

  it("is the factor by which what lies deep is darker", () => {
    const below = new Map([
      ["MF_L", square(15, 20)],
      ["VB", square(15, 0)],
    ]);
    const found = coilShading(
      shaded((_, row) => (row < 25 ? 0.5 : 1)),
      below,
    );
    expect(found.deepSuperficialRatio).toBeCloseTo(0.5, 12);
    expect(shadingIssues(found).map(({ code }) => code)).toContain("measure-deep-superficial-shading");
  });

  it("hardly moves with fat on one side: up to 80 % of the pixels may be fat", () => {
    const image = shaded(() => 1);
    for (const name of ["MF_L", "ES_L"]) {
      regions.get(name)!.forEach((pixel, index) => {
        if (index % 5 !== 0) image.raw[pixel] = 800;
      });
    }
    const { leftRightRatio } = coilShading(image, regions);
    expect(Math.abs(leftRightRatio! - 1)).toBeLessThan(0.1);
  });

  it("is absent where values are beyond all numbers", () => {
    const found = coilShading(
      shaded(() => Number.POSITIVE_INFINITY),
      regions,
    );
    expect(found).toEqual({});
  });

  it("is absent without the outlines it needs", () => {
    const image = shaded(() => 1);
    expect(coilShading(image, new Map())).toEqual({});
    const withoutBody = new Map([...regions].filter(([name]) => name !== "VB"));
    expect(Object.keys(coilShading(image, withoutBody))).toEqual(["leftRightRatio"]);
    const oneMuscle = new Map([...regions].filter(([name]) => name !== "ES_L"));
    expect(Object.keys(coilShading(image, oneMuscle))).toEqual(["deepSuperficialRatio"]);
  });
});
