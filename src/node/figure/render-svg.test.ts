import sharp from "sharp";
import { expect, it } from "vitest";
import { lineSvg, pictureSvg, textSvg } from "../../report/figures/svg.ts";
import { renderSvg } from "./render-svg.ts";

it("draws a figure at 300 dpi, its size in points, with letters of either language", {
  timeout: 30_000,
}, async () => {
  const svg = pictureSvg(72, 36, "a < b", "en", [
    lineSvg(0, 35, 72, 35, { colour: "#0072B2", width: 2 }),
    textSvg(36, 12, "CSA & 灵敏度", { anchor: "middle" }),
    textSvg(68, 30, "turned", { turned: true, bold: true }),
  ]);
  const png = await renderSvg(svg);
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  // The foot that says what it may be used for adds 10 points.
  expect([info.width, info.height, info.channels]).toEqual([300, Math.round((46 * 300) / 72), 3]);
  expect((await sharp(png).metadata()).density).toBe(300);
  const inked = (from: number, to: number) => {
    let count = 0;
    for (let row = from; row < to; row++) {
      for (let column = 0; column < info.width; column++)
        if (data[(row * info.width + column) * 3]! < 128) count++;
    }
    return count;
  };
  expect(inked(10, 55)).toBeGreaterThan(200);
  expect(inked(148, 150)).toBe(600);
  expect(svg).toContain("<title>a &lt; b</title>");
});
