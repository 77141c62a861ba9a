/** A point in pixel space, corner convention: pixel (column 0, row 0) covers [0,1]², so its centre is (0.5, 0.5). */
export type PixelPoint = readonly [x: number, y: number];

export const outlineTypes = ["polygon", "freehand", "traced", "oval", "rectangle"] as const;
export type OutlineType = (typeof outlineTypes)[number];

/**
 * A closed outline in pixel space (corner convention, sub-pixel). `polygon`, `freehand` and `traced` list their
 * vertices, the last joins the first; `oval` and `rectangle` are the bounding box of their points (two opposite
 * corners, or four).
 */
export interface Outline {
  readonly type: OutlineType;
  readonly points: readonly PixelPoint[];
}
