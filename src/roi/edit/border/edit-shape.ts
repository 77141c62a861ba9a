import {
  difference,
  EndType,
  FillRule,
  inflatePaths,
  intersect,
  JoinType,
  type Paths64,
  union,
} from "clipper2-ts";
import { connectedPieces } from "../../../image/connected-pieces.ts";
import type { Mask } from "../../../image/mask.ts";
import type { Outline } from "../../outline.ts";
import { outlineBounds } from "../../outline-bounds.ts";
import type { ImageSize } from "../../rasterise.ts";
import { rasteriseRoi } from "../../rasterise-roi.ts";
import type { Roi } from "../../roi.ts";
import { nudgeRegion } from "../nudge-region.ts";
import { evenOddPaths, gridSteps } from "../pixels/polygon-paths.ts";
import { regionOfPixels } from "../pixels/region-of-pixels.ts";
import { translateOutline } from "../translate-outline.ts";
import { sharesBorders } from "./shares-borders.ts";

/**
 * What an edit does with the pixels of a shape:
 * - `add`: they become the region's; neighbours give way;
 * - `remove`: the region gives them up;
 * - `take`: only what neighbours have of them becomes the region's, so that a septum moves and all regions together
 *   cover what they covered, and the small gaps that it moves over;
 * - `fill`: only what no neighbour has of them becomes the region's, so that it grows up to its neighbours' borders.
 *
 * What is taken or filled is joined to the region.
 */
export const shapeEdits = ["add", "remove", "take", "fill"] as const;
export type ShapeEdit = (typeof shapeEdits)[number];

/** Hairline slits between two borders drawn one after the other are closed up to this width, in pixels. */
const slit = 1;

/** A gap between two borders of up to so many pixels is closed where the septum moves over it. */
const pocket = 12;

/** Those of the pixels that are joined, edge by edge, to the region's own. */
function joinedTo(own: Uint8Array, more: Uint8Array, size: ImageSize): Uint8Array {
  const joined = new Uint8Array(own.length);
  for (const piece of connectedPieces(size, (at) => own[at] === 1 || more[at] === 1)) {
    if (piece.some((at) => own[at] === 1)) for (const at of piece) joined[at] = 1;
  }
  return joined;
}

/** Polygons with hairline slits and notches closed. */
function withoutSlits(paths: Paths64): Paths64 {
  const by = (slit / 2) * gridSteps;
  return inflatePaths(
    inflatePaths(paths, by, JoinType.Miter, EndType.Polygon),
    -by,
    JoinType.Miter,
    EndType.Polygon,
  );
}

/**
 * Edits a region by a shape: the one step behind the shared push brush, the smart brush, a lasso that fills, and
 * cutting off. Pixels are decided first, so that no pixel is in two muscles afterwards that was not before and what one
 * loses to another is the same pixels; the borders then follow the shape, sub-pixel, and two that meet share a line.
 *
 * @param rois all regions of the slice; one of another name than a muscle or VB neither gives nor takes from others.
 * @param shape outlines in pixels, by even-odd.
 * @returns the same list where nothing changes. A region that has no pixel left goes.
 */
export function editShape(
  rois: readonly Roi[],
  name: string,
  edit: ShapeEdit,
  shape: readonly Outline[],
  size: ImageSize,
): readonly Roi[] {
  const roi = rois.find((other) => other.name === name);
  const [first, ...more] = shape;
  if (roi === undefined || first === undefined) return rois;
  const reach = boundsOf(shape);
  const touched = sharesBorders(roi)
    ? rois.filter(
        (other) => other !== roi && sharesBorders(other) && overlap(boundsOf(other.outlines), reach),
      )
    : [];
  // Only the part of the slice that the edit can change is looked at, so that a brush keeps up with the hand.
  const frame = boundsOf([roi, ...touched].flatMap(({ outlines }) => outlines).concat(shape));
  const left = Math.max(0, frame.left);
  const top = Math.max(0, frame.top);
  const part = {
    rows: Math.min(size.rows, frame.bottom) - top,
    columns: Math.min(size.columns, frame.right) - left,
  };
  if (part.rows <= 0 || part.columns <= 0) return rois;
  const before = [roi, ...touched];
  const inPart = before.map((each) => nudgeRegion(each, -left, -top));
  const after = editWithin(
    inPart,
    edit,
    [first, ...more].map((outline) => translateOutline(outline, -left, -top)),
    part,
  );
  if (after === inPart) return rois;
  return rois.flatMap((each) => {
    const at = before.indexOf(each);
    if (at < 0 || after[at] === inPart[at]) return [each];
    const changed = after[at] ?? null;
    return changed === null ? [] : [nudgeRegion(changed, left, top)];
  });
}

/** The whole pixels around outlines; right and bottom are the first beyond. */
function boundsOf(outlines: readonly Outline[]) {
  const each = outlines.map(outlineBounds);
  return {
    left: Math.min(...each.map(({ x }) => x)),
    top: Math.min(...each.map(({ y }) => y)),
    right: Math.max(...each.map(({ x, width }) => x + width)),
    bottom: Math.max(...each.map(({ y, height }) => y + height)),
  };
}

type Bounds = ReturnType<typeof boundsOf>;
const overlap = (a: Bounds, b: Bounds) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** `editShape` on a part of the slice: the first region is edited; null stands for one that has no pixel left. */
function editWithin(
  rois: readonly Roi[],
  edit: ShapeEdit,
  shape: readonly Outline[],
  size: ImageSize,
): readonly (Roi | null)[] {
  const [roi, ...touched] = rois as [Roi, ...Roi[]];
  const [first, ...more] = shape as [Outline, ...Outline[]];
  const own = rasteriseRoi(roi, size).data;
  const within = rasteriseRoi({ ...roi, outlines: [first, ...more] }, size).data;
  const neighbours = touched.map((other) => ({ roi: other, mask: rasteriseRoi(other, size).data }));
  const others = new Uint8Array(own.length);
  for (const { mask } of neighbours)
    for (let pixel = 0; pixel < mask.length; pixel++) others[pixel]! |= mask[pixel]!;

  const wanted = wantedPixels(edit, own, within, others, size);
  if (wanted.every((one, pixel) => one === own[pixel])) return rois;

  const ownPaths = evenOddPaths(roi.outlines);
  const shapePaths = evenOddPaths(shape);
  const otherPaths = neighbours.map((other) => evenOddPaths(other.roi.outlines));
  const guess = guessed(edit, ownPaths, shapePaths, otherPaths);
  const edited = regionOfPixels(roi, guess, mask(wanted, size), size);
  const border = edited === null ? [] : evenOddPaths(edited.outlines);
  const gains = wanted.map((one, pixel) => one & (1 - own[pixel]!));
  const yielded = neighbours.map(({ roi: other, mask: before }, at): Roi | null => {
    if (!before.some((one, pixel) => one & gains[pixel]!)) return other;
    const rest = before.map((one, pixel) => one & (1 - gains[pixel]!));
    const left = difference(otherPaths[at]!, border, FillRule.EvenOdd);
    return regionOfPixels(other, left, mask(rest, size), size);
  });
  return [edited, ...yielded];
}

/** The region's pixels after the edit. */
function wantedPixels(
  edit: ShapeEdit,
  own: Uint8Array,
  within: Uint8Array,
  others: Uint8Array,
  size: ImageSize,
): Uint8Array {
  if (edit === "add") return own.map((one, pixel) => one | within[pixel]!);
  if (edit === "remove") return own.map((one, pixel) => one & (1 - within[pixel]!));
  const ofOthers = edit === "take" ? 1 : 0;
  const wanted = joinedTo(
    own,
    within.map((one, pixel) => (others[pixel] === ofOthers ? one : 0)),
    size,
  );
  return edit === "take" ? withoutPockets(wanted, own, within, others, size) : wanted;
}

/** A septum that moves leaves no hole where two borders had a gap between them: what is enclosed under the shape is filled. */
function withoutPockets(
  wanted: Uint8Array,
  own: Uint8Array,
  within: Uint8Array,
  others: Uint8Array,
  size: ImageSize,
): Uint8Array {
  const isEnclosed = (at: number) => {
    const column = at % size.columns;
    const row = Math.floor(at / size.columns);
    return within[at] === 1 && column > 0 && row > 0 && column < size.columns - 1 && row < size.rows - 1;
  };
  // A hole that the region had of its own stays.
  const isLeft = (at: number) =>
    [at - 1, at + 1, at - size.columns, at + size.columns].some(
      (next) => wanted[next] === 1 && own[next] === 0,
    );
  const filled = wanted.slice();
  for (const piece of connectedPieces(size, (at) => wanted[at] === 0 && others[at] === 0)) {
    if (piece.length <= pocket && piece.every(isEnclosed) && piece.some(isLeft))
      for (const at of piece) filled[at] = 1;
  }
  return filled;
}

const mask = (data: Uint8Array, { rows, columns }: ImageSize): Mask => ({ rows, columns, data });

/** The polygons of the edited region, before pixels are made sure of. */
function guessed(edit: ShapeEdit, own: Paths64, shape: Paths64, others: readonly Paths64[]): Paths64 {
  if (edit === "add") return union(own, shape, FillRule.NonZero);
  if (edit === "remove") return difference(own, shape, FillRule.NonZero);
  const all = others.flat();
  if (edit === "fill")
    return withoutSlits(union(own, difference(shape, all, FillRule.NonZero), FillRule.NonZero));
  const both = withoutSlits(union(own, all, FillRule.NonZero));
  return union(own, intersect(shape, both, FillRule.NonZero), FillRule.NonZero);
}
