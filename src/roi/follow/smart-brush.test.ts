import { describe, expect, it } from "vitest";
import type { PixelPoint } from "../outline.ts";
import { rasteriseRoi } from "../rasterise-roi.ts";
import type { Roi } from "../roi.ts";
import { smartBrushShape, startSmartBrush } from "./smart-brush.ts";
import { moveTissueStroke, startTissueStroke } from "./tissue-stroke.ts";

const size = { rows: 60, columns: 60 };
/** Dark tissue left of x = 30, bright right of it, with noise. */
const picture = {
  ...size,
  data: Float32Array.from(
    { length: 3600 },
    (_, at) => (at % 60 < 30 ? 0.3 : 0.8) + (((at * 7919) % 13) - 6) / 300,
  ),
};
const painted = (at: readonly [number, number]) => {
  const [first, ...more] = smartBrushShape(startSmartBrush(picture, [20, 30], 8)!, at);
  return first === undefined
    ? undefined
    : rasteriseRoi({ id: "", name: "ES_L", origin: "drawn", outlines: [first, ...more] }, size).data;
};
const count = (data: Uint8Array | undefined) => data?.reduce((sum, one) => sum + one, 0);

it("paints a whole disc within one tissue", () => {
  expect(Math.abs(count(painted([15, 30]))! - Math.PI * 64)).toBeLessThan(12);
});

it("stops at the edge to another", () => {
  const data = painted([28, 30])!;
  expect(data.some((one, at) => one === 1 && at % 60 >= 30)).toBe(false);
  expect(count(data)!).toBeGreaterThan(100);
});

it("paints nothing while its middle is on the other, or beyond the image", () => {
  expect(painted([40, 30])).toBeUndefined();
  expect(painted([-50, 30])).toBeUndefined();
  expect(startSmartBrush(picture, [-1, 3], 5)).toBeUndefined();
});

it("fills specks of noise", () => {
  const data = picture.data.slice();
  data[30 * 60 + 15] = 0.8;
  const brush = startSmartBrush({ ...size, data }, [15, 26], 8)!;
  const outlines = smartBrushShape(brush, [15, 30]);
  expect(outlines).toHaveLength(1);
});

describe("a stroke of the smart brush", () => {
  const square = (left: number, right: number): readonly PixelPoint[] => [[left, 20], [right, 20], [right, 40], [left, 40]]; // biome-ignore format: corners
  const region = (name: string, left: number, right: number): Roi => ({
    id: name,
    name,
    origin: "drawn",
    outlines: [{ type: "polygon", points: square(left, right) }],
  });
  const pixels = (rois: readonly Roi[], name: string) => {
    const roi = rois.find((each) => each.name === name);
    return roi === undefined ? new Uint8Array(3600) : rasteriseRoi(roi, size).data;
  };

  it("adds up to the edge, takes from the neighbour, and leaves no pixel to two", () => {
    const rois = [region("MF_L", 5, 15), region("ES_L", 15, 45)];
    const start = startTissueStroke(rois, "MF_L", "add", picture, [14, 30], 4)!;
    const { rois: after, before } = moveTissueStroke(start, [34, 30]);
    expect(before).toBe(rois);
    const [mf, es] = [pixels(after, "MF_L"), pixels(after, "ES_L")];
    expect(mf.some((one, at) => one & es[at]!)).toBe(false);
    expect(mf[30 * 60 + 28]).toBe(1);
    expect(mf.some((one, at) => one === 1 && at % 60 >= 30)).toBe(false);
  });

  it("removes only its tissue, and needs a region", () => {
    const rois = [region("ES_L", 15, 45)];
    const start = startTissueStroke(rois, "ES_L", "remove", picture, [20, 30], 4)!;
    const { rois: after } = moveTissueStroke(start, [40, 30]);
    const left = pixels(after, "ES_L");
    expect(left[30 * 60 + 25]).toBe(0);
    expect(left[30 * 60 + 32]).toBe(1);
    expect(startTissueStroke(rois, "VB", "add", picture, [20, 30], 4)).toBeUndefined();
    expect(startTissueStroke(rois, "ES_L", "add", picture, [-20, 30], 4)).toBeUndefined();
  });
});
