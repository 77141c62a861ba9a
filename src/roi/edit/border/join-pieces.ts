import type { Outline, PixelPoint } from "../../outline.ts";
import type { ImageSize } from "../../rasterise.ts";
import type { Roi } from "../../roi.ts";
import { withVertices } from "../../with-vertices.ts";
import { nearestEdge } from "../nearest-edge.ts";
import { pointInOutline } from "../point-in-outline.ts";
import { discShape } from "./disc-shape.ts";
import { editShape } from "./edit-shape.ts";

interface Link {
  readonly from: PixelPoint;
  readonly to: PixelPoint;
  readonly length: number;
}

/** The shortest way from a vertex of one piece to the border of the others. */
function shortestLink(roi: Roi): Link | undefined {
  const lies = (inner: Outline, outer: Outline) => {
    const { points } = withVertices(inner);
    // A vertex where two pieces touch may be in both.
    return points.filter((point) => pointInOutline(outer, point)).length > points.length / 2;
  };
  const isHole = (at: number) =>
    roi.outlines.filter((other, index) => index !== at && lies(roi.outlines[at]!, other)).length % 2 === 1;
  const pieces = roi.outlines.filter((_, at) => !isHole(at)).map(withVertices);
  const [first, ...others] = pieces;
  let best: Link | undefined;
  const consider = (from: PixelPoint, to: PixelPoint, length: number) => {
    if (best === undefined || length < best.length) best = { from, to, length };
  };
  for (const other of others) {
    for (const from of first!.points) {
      const edge = nearestEdge(other, from)!;
      consider(from, edge.point, edge.distance);
    }
    for (const from of other.points) {
      const edge = nearestEdge(first!, from)!;
      consider(from, edge.point, edge.distance);
    }
  }
  return best;
}

/**
 * Joins the pieces of a region by bridges along the shortest way between them; neighbours give way to a bridge.
 *
 * @param width of a bridge, in pixels.
 * @returns the same list where the region has one piece.
 */
export function joinPieces(
  rois: readonly Roi[],
  name: string,
  width: number,
  size: ImageSize,
): readonly Roi[] {
  let joined = rois;
  const pieces = rois.find((roi) => roi.name === name)?.outlines.length ?? 0;
  for (let round = 1; round < pieces; round++) {
    const roi = joined.find((other) => other.name === name);
    const link = roi === undefined ? undefined : shortestLink(roi);
    if (link === undefined) return joined;
    const next = editShape(joined, name, "add", [discShape(link.from, link.to, width / 2)], size);
    if (next === joined) return joined;
    joined = next;
  }
  return joined;
}
