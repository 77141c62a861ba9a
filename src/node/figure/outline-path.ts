import type { Outline } from "../../roi/outline.ts";
import type { Crop } from "./crop.ts";

/** An outline as SVG path data in a panel of `width` x `height` pixels that shows `crop`. */
export function outlinePath(outline: Outline, crop: Crop, width: number, height: number): string {
  const at = (x: number, y: number): readonly [number, number] => [
    ((x - crop.x) * width) / crop.columns,
    ((y - crop.y) * height) / crop.rows,
  ];
  if (outline.type !== "oval" && outline.type !== "rectangle") {
    const points = outline.points.map(([x, y]) => at(x, y).map(rounded).join(" "));
    return points.length === 0 ? "" : `M${points.join("L")}Z`;
  }
  const xs = outline.points.map(([x]) => x);
  const ys = outline.points.map(([, y]) => y);
  const [left, top] = at(Math.min(...xs), Math.min(...ys)).map(rounded) as [number, number];
  const [right, bottom] = at(Math.max(...xs), Math.max(...ys)).map(rounded) as [number, number];
  if (outline.type === "rectangle") return `M${left} ${top}H${right}V${bottom}H${left}Z`;
  const half = (top + bottom) / 2;
  const radii = `${(right - left) / 2} ${(bottom - top) / 2}`;
  return `M${left} ${half}A${radii} 0 1 1 ${right} ${half}A${radii} 0 1 1 ${left} ${half}Z`;
}

const rounded = (value: number) => Math.round(value * 100) / 100;
