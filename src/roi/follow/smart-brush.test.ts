import { expect, it } from "vitest";
import { rasteriseRoi } from "../rasterise-roi.ts";
import { smartBrushShape, startSmartBrush } from "./smart-brush.ts";

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
