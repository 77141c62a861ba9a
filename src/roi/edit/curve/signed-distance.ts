import type { ImageSize } from "../../rasterise.ts";
import { rasteriseRoi } from "../../rasterise-roi.ts";
import type { Roi } from "../../roi.ts";
import { withVertices } from "../../with-vertices.ts";

/**
 * The distance of each pixel's centre to a region's border in pixels, row-major: negative inside, positive outside. Exact,
 * from the outlines themselves and not from their pixels.
 */
export function signedDistance(roi: Roi, size: ImageSize): Float32Array {
  const inside = rasteriseRoi(roi, size).data;
  const squared = new Float32Array(inside.length).fill(Number.POSITIVE_INFINITY);
  const segments = roi.outlines.map(withVertices).flatMap(({ points }) =>
    points.map(([ax, ay], index) => {
      const [bx, by] = points[(index + 1) % points.length]!;
      const [dx, dy] = [bx - ax, by - ay];
      return { ax, ay, dx, dy, length2: dx * dx + dy * dy || 1 };
    }),
  );
  for (const { ax, ay, dx, dy, length2 } of segments) {
    for (let row = 0; row < size.rows; row++) {
      for (let column = 0; column < size.columns; column++) {
        const px = column + 0.5 - ax;
        const py = row + 0.5 - ay;
        const along = Math.min(1, Math.max(0, (px * dx + py * dy) / length2));
        const [ex, ey] = [px - along * dx, py - along * dy];
        const at = row * size.columns + column;
        const distance = ex * ex + ey * ey;
        if (distance < squared[at]!) squared[at] = distance;
      }
    }
  }
  return squared.map((value, at) => (inside[at] === 1 ? -1 : 1) * Math.sqrt(value));
}
