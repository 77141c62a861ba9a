import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mask } from "../image/mask.ts";
import { crossesItself } from "./crosses-itself.ts";
import { rasteriseRoi } from "./rasterise-roi.ts";
import { traceMask } from "./trace-mask.ts";

const maskOf = (...lines: string[]): Mask => ({
  rows: lines.length,
  columns: lines[0]!.length,
  data: Uint8Array.from(lines.join(""), (letter) => (letter === "#" ? 1 : 0)),
});

const fill = (outlines: ReturnType<typeof traceMask>, mask: Mask): Uint8Array => {
  const [first, ...rest] = outlines;
  if (!first) return new Uint8Array(mask.rows * mask.columns);
  return rasteriseRoi({ id: "", name: "", origin: "model", outlines: [first, ...rest] }, mask).data;
};

const anyMask = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 14 }))
  .chain(([rows, columns]) =>
    fc
      .array(fc.integer({ min: 0, max: 1 }), { minLength: rows * columns, maxLength: rows * columns })
      .map((data): Mask => ({ rows, columns, data: Uint8Array.from(data) })),
  );

describe("traceMask", () => {
  it("goes around a pixel and a bar", () => {
    expect(traceMask(maskOf("...", ".#.", "..."))).toEqual([
      { type: "traced", points: [[2, 1], [2, 2], [1, 2], [1, 1]] }, // biome-ignore format: four corners
    ]);
    expect(traceMask(maskOf("####"))[0]?.points).toHaveLength(4);
  });

  it("outlines a hole apart", () => {
    const outlines = traceMask(maskOf(".....", ".###.", ".#.#.", ".###.", "....."));
    expect(outlines.map(({ points }) => points.length)).toEqual([4, 4]);
  });

  it("outlines pixels that touch by a corner apart", () => {
    expect(traceMask(maskOf("#.", ".#"))).toHaveLength(2);
  });

  it("finds nothing in an empty mask", () => {
    expect(traceMask(maskOf("...", "..."))).toEqual([]);
    expect(traceMask({ rows: 0, columns: 0, data: new Uint8Array() })).toEqual([]);
  });

  it("gives back any mask exactly, without crossings", () => {
    fc.assert(
      fc.property(anyMask, (mask) => {
        const outlines = traceMask(mask);
        expect(fill(outlines, mask)).toEqual(mask.data);
        expect(outlines.some((outline) => crossesItself(outline, mask.rows))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
