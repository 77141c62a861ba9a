import { nearestEdge } from "../../../src/roi/edit/nearest-edge.ts";
import { nearestVertex } from "../../../src/roi/edit/nearest-vertex.ts";
import { pointInOutline } from "../../../src/roi/edit/point-in-outline.ts";
import type { Outline, PixelPoint } from "../../../src/roi/outline.ts";
import type { Roi } from "../../../src/roi/roi.ts";

/** One outline of one region. */
export interface OutlineReference {
  readonly name: string;
  readonly index: number;
}

export interface Hit {
  readonly target: OutlineReference;
  readonly outline: Outline;
  /** What of the outline is under the pointer; `vertex` counts those of `withVertices`. */
  readonly part: "vertex" | "edge" | "inside";
  readonly vertex?: number;
}

function hitOutline(
  target: OutlineReference,
  outline: Outline,
  point: PixelPoint,
  reach: number,
): Hit | null {
  const vertex = nearestVertex(outline, point);
  if (vertex !== undefined && vertex.distance <= reach) {
    return { target, outline, part: "vertex", vertex: vertex.index };
  }
  const edge = nearestEdge(outline, point);
  if (edge !== undefined && edge.distance <= reach) return { target, outline, part: "edge" };
  return pointInOutline(outline, point) ? { target, outline, part: "inside" } : null;
}

/** What is under the pointer, the active region first, then the region drawn last. */
export function hitTest(rois: readonly Roi[], active: string, point: PixelPoint, reach: number): Hit | null {
  const ordered = [...rois].reverse().sort((a, b) => Number(b.name === active) - Number(a.name === active));
  for (const roi of ordered) {
    for (const [index, outline] of roi.outlines.entries()) {
      const hit = hitOutline({ name: roi.name, index }, outline, point, reach);
      if (hit !== null) return hit;
    }
  }
  return null;
}
