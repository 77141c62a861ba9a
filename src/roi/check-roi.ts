import { type Issue, issue } from "../base/issue.ts";
import { crossesItself } from "./crosses-itself.ts";
import type { ImageSize } from "./rasterise.ts";
import { rasteriseRoi } from "./rasterise-roi.ts";
import type { Roi } from "./roi.ts";

/** An outline reaches beyond the image when a pixel centre outside could be in it. */
const MARGIN = 0.5;

/**
 * What is wrong with a region on an image of this size, if anything: it is outside (error), covers no pixel
 * (error), reaches beyond the image or crosses itself (warnings).
 *
 * @param mask the region's pixels, where they are known already.
 */
export function checkRoi(roi: Roi, size: ImageSize, mask = rasteriseRoi(roi, size)): readonly Issue[] {
  const found = (
    code: "roi-outside-image" | "roi-zero-area" | "roi-partly-outside-image" | "roi-self-crossing",
  ) => issue(code, { roi: roi.name }, { roi: roi.name });

  const reach = reachBeyond(roi, size);
  if (reach === "wholly") return [found("roi-outside-image")];
  if (!mask.data.includes(1)) return [found("roi-zero-area")];
  return [
    ...(reach === "partly" ? [found("roi-partly-outside-image")] : []),
    ...(roi.outlines.some((outline) => crossesItself(outline, size.rows))
      ? [found("roi-self-crossing")]
      : []),
  ];
}

function reachBeyond(roi: Roi, { rows, columns }: ImageSize): "not" | "partly" | "wholly" {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { points } of roi.outlines) {
    for (const [x, y] of points) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  }
  if (right === -Infinity) return "not";
  if (right <= 0 || bottom <= 0 || left >= columns || top >= rows) return "wholly";
  const beyond = left <= -MARGIN || top <= -MARGIN || right > columns + MARGIN || bottom > rows + MARGIN;
  return beyond ? "partly" : "not";
}
