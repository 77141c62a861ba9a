import { expect, it } from "vitest";
import { encodeGlyph } from "./encode-glyph.ts";

/** The words of a glyph as the OpenType specification orders them: 16 bits, big-endian. */
const words = (bytes: Uint8Array, count: number) =>
  Array.from({ length: count }, (_, index) => new DataView(bytes.buffer).getInt16(2 * index));

it("writes a triangle: box, end of its contour, no instructions, flags, steps from point to point", () => {
  const bytes = encodeGlyph([
    { command: "moveTo", args: [10, 20] },
    { command: "lineTo", args: [110.4, 20] },
    { command: "quadraticCurveTo", args: [60, 220, 10, 20] },
    { command: "closePath", args: [] },
  ]);
  expect(bytes.length % 4).toBe(0);
  expect(words(bytes, 7)).toEqual([1, 10, 20, 110, 220, 2, 0]);
  expect([...bytes.subarray(14, 17)]).toEqual([1, 1, 0]);
  const steps = new DataView(bytes.buffer, 17);
  expect([0, 2, 4].map((place) => steps.getInt16(place))).toEqual([10, 100, -50]);
  expect([6, 8, 10].map((place) => steps.getInt16(place))).toEqual([20, 0, 200]);
});

it("writes nothing for a space", () => {
  expect(encodeGlyph([])).toEqual(new Uint8Array(0));
});
