import { describe, expect, it } from "vitest";
import type { OpenedImage } from "./opened-image.ts";
import { countBetween, sortedRawValues } from "./sorted-values.ts";

const image = (raw: Float32Array): OpenedImage => ({
  rows: 1,
  columns: raw.length,
  offset: 0,
  inverted: false,
  depth: "32-bit",
  raw,
});

describe("countBetween", () => {
  const values = sortedRawValues(
    image(Float32Array.of(5, -1, Number.NaN, 3, 3, 9)),
    Uint32Array.of(0, 1, 2, 3, 4, 5),
  );

  it.each([
    [3, 5, 3],
    [3.5, 4.5, 0],
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 5],
    [10, 20, 0],
    [6, 2, 0],
  ])("%d to %d: %i of -1, 3, 3, 5, 9 and one that is not a number", (lower, upper, count) => {
    expect(countBetween(values, { lower, upper })).toBe(count);
  });

  it("counts only the pixels listed", () => {
    expect(
      countBetween(sortedRawValues(image(Float32Array.of(1, 2, 3)), Uint32Array.of(0, 2)), {
        lower: 0,
        upper: 9,
      }),
    ).toBe(2);
  });
});
