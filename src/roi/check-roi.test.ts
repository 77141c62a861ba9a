import { describe, expect, it } from "vitest";
import { checkRoi } from "./check-roi.ts";
import type { Outline, PixelPoint } from "./outline.ts";

const size = { rows: 64, columns: 64 };
const polygon = (points: PixelPoint[]): Outline => ({ type: "polygon", points });
const codes = (first: Outline, ...more: Outline[]) =>
  checkRoi({ id: "1", name: "MF_L", origin: "drawn", outlines: [first, ...more] }, size).map(
    ({ code }) => code,
  );
const square = (low: number, high: number) =>
  polygon([
    [low, low],
    [high, low],
    [high, high],
    [low, high],
  ]);

describe("checkRoi", () => {
  it("finds nothing wrong with a simple outline, or one that fills the image", () => {
    expect(codes(square(10, 20))).toEqual([]);
    expect(codes(square(0, 64))).toEqual([]);
    expect(codes(square(-0.25, 64.25))).toEqual([]);
    expect(codes(square(10, 40), square(20, 30))).toEqual([]);
  });

  it("names the region in the issue", () => {
    const [first] = checkRoi({ id: "1", name: "ES_R", origin: "drawn", outlines: [square(5, 5)] }, size);
    expect(first).toMatchObject({ code: "roi-zero-area", severity: "error", roi: "ES_R" });
    expect(first?.message).toContain("ES_R");
  });

  it("finds an outline without area", () => {
    expect(codes(polygon([]))).toEqual(["roi-zero-area"]);
    expect(codes(square(5, 5))).toEqual(["roi-zero-area"]);
    expect(codes(square(5.1, 5.4))).toEqual(["roi-zero-area"]);
    expect(codes(square(5, 9), square(5, 9))).toEqual(["roi-zero-area"]);
  });

  it("finds an outline outside, and one that reaches outside", () => {
    expect(codes(square(64, 80))).toEqual(["roi-outside-image"]);
    expect(codes(square(-20, 0))).toEqual(["roi-outside-image"]);
    expect(codes(square(60, 70))).toEqual(["roi-partly-outside-image"]);
    expect(codes(square(-2, 10))).toEqual(["roi-partly-outside-image"]);
  });

  it("finds crossings, also through a vertex or along an edge", () => {
    expect(codes(polygon([[0, 0], [8, 8], [0, 8], [8, 0]]))).toEqual(["roi-self-crossing"]); // biome-ignore format: one shape
    expect(codes(polygon([[0, 0], [4, 4], [8, 8], [8, 0], [4, 4], [0, 8]]))).toEqual(["roi-self-crossing"]); // biome-ignore format: one shape
    const twice = square(10, 20).points;
    expect(codes(polygon([...twice, ...twice]))).toEqual(["roi-zero-area"]);
    expect(codes(polygon([...twice, [10, 10], [15, 10], [15, 15], [10, 15]]))).toEqual(["roi-self-crossing"]); // biome-ignore format: one shape
  });

  it("lets an outline touch itself", () => {
    expect(codes(polygon([[0, 0], [4, 4], [8, 0], [8, 8], [4, 4], [0, 8]]))).toEqual([]); // biome-ignore format: one shape
  });
});
