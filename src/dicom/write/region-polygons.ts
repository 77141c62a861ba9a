import type { Outline, PixelPoint } from "../../roi/outline.ts";
import type { Roi } from "../../roi/roi.ts";

/** Corners that an ellipse is drawn with: at 50 pixels across they leave it by less than 0.01 pixel. */
const ellipseCorners = 180;

/**
 * The closed polygons of a region in pixel space, the last point not repeated: an oval as the corners of one, a rectangle
 * as its four. An outline without an area, or with a point that is no number, is left out.
 */
export const regionPolygons = ({ outlines }: Roi): readonly (readonly PixelPoint[])[] =>
  outlines
    .map(polygonOf)
    .filter((points) => points.length >= 3 && points.flat().every((value) => Number.isFinite(value)));

function polygonOf({ type, points }: Outline): readonly PixelPoint[] {
  if (type !== "oval" && type !== "rectangle") return points;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (type === "rectangle") {
    return [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ];
  }
  return Array.from({ length: ellipseCorners }, (_, corner): PixelPoint => {
    const angle = (2 * Math.PI * corner) / ellipseCorners;
    return [
      (left + right) / 2 + ((right - left) / 2) * Math.cos(angle),
      (top + bottom) / 2 + ((bottom - top) / 2) * Math.sin(angle),
    ];
  });
}
