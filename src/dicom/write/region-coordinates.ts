import type { PixelPoint } from "../../roi/outline.ts";
import type { Roi } from "../../roi/roi.ts";

/** A region as spatial coordinates of an SR (DICOM PS3.3 C.18.6). */
export interface RegionCoordinates {
  readonly type: "POLYLINE" | "ELLIPSE";
  readonly points: readonly PixelPoint[];
}

/**
 * The coordinates of a region of one outline, in pixels with (0, 0) at the outer corner of the first pixel, as outlines
 * are; undefined for a region of several outlines, which one graphic cannot state.
 */
export function regionCoordinates({ outlines: [outline, ...others] }: Roi): RegionCoordinates | undefined {
  const { type, points } = outline;
  const [first] = points;
  if (others.length > 0 || first === undefined || !points.flat().every(Number.isFinite)) return undefined;
  if (type !== "oval" && type !== "rectangle") return { type: "POLYLINE", points: [...points, first] };
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (type === "rectangle") {
    const corners: PixelPoint[] = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ];
    return { type: "POLYLINE", points: [...corners, corners[0]!] };
  }
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const across: PixelPoint[] = [
    [left, y],
    [right, y],
  ];
  const down: PixelPoint[] = [
    [x, top],
    [x, bottom],
  ];
  // The ends of the major axis come first.
  return {
    type: "ELLIPSE",
    points: right - left >= bottom - top ? [...across, ...down] : [...down, ...across],
  };
}
