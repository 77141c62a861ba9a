import type { Outline, PixelPoint } from "../../src/roi/outline.ts";
import { type ImageTransform, toCanvas } from "../ui/slice/image-transform.ts";

const coordinate = (value: number) => value.toFixed(2);

/** SVG path data through points of the image, in CSS pixels of the viewport. */
export function linePath(points: readonly PixelPoint[], transform: ImageTransform): string {
  return points
    .map((point, index) => {
      const [x, y] = toCanvas(transform, point);
      return `${index === 0 ? "M" : "L"}${coordinate(x)} ${coordinate(y)}`;
    })
    .join("");
}

/** SVG path data of a closed outline. */
export function outlinePath(outline: Outline, transform: ImageTransform): string {
  if (outline.type !== "oval" && outline.type !== "rectangle") {
    return `${linePath(outline.points, transform)}Z`;
  }
  const xs = outline.points.map(([x]) => x);
  const ys = outline.points.map(([, y]) => y);
  const [left, top] = toCanvas(transform, [Math.min(...xs), Math.min(...ys)]).map(coordinate);
  const [right, bottom] = toCanvas(transform, [Math.max(...xs), Math.max(...ys)]);
  const [width, height] = [right - Number(left), bottom - Number(top)].map(coordinate);
  if (outline.type === "rectangle") return `M${left} ${top}h${width}v${height}h-${width}Z`;
  const [rx, ry] = [Number(width) / 2, Number(height) / 2];
  const middle = Number(top) + ry;
  return `M${left} ${middle}a${rx} ${ry} 0 1 0 ${width} 0a${rx} ${ry} 0 1 0 -${width} 0Z`;
}
