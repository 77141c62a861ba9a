import { editShape } from "../../../src/roi/edit/border/edit-shape.ts";
import { giveWay } from "../../../src/roi/edit/give-way.ts";
import { yieldTo } from "../../../src/roi/edit/yield-to.ts";
import type { Outline } from "../../../src/roi/outline.ts";
import type { ImageSize } from "../../../src/roi/rasterise.ts";
import type { Convention, Roi } from "../../../src/roi/roi.ts";

/** An edit of one region by a shape, as plain data: what comes of it depends on the regions it is carried out on. */
export interface EditByShape {
  readonly region: string;
  readonly edit: "add" | "remove" | "fill";
  /** Outlines in pixels, by even-odd. */
  readonly shape: readonly Outline[];
  /** The convention of a region that is not drawn yet; absent for one that has none. */
  readonly convention?: Convention | undefined;
  /** Whether neighbours give way. */
  readonly giveWay: boolean;
  readonly size: ImageSize;
}

/**
 * The regions after one has been edited by a shape; one that is not drawn yet begins with the shape. Neighbours give way
 * only where that is wanted.
 *
 * @param rois all regions of the slice.
 * @returns the same list where nothing changes.
 */
export function editedRegions(by: EditByShape, rois: readonly Roi[]): readonly Roi[] {
  const { region, edit, shape, convention, size } = by;
  const [first, ...more] = shape;
  if (first === undefined) return rois;
  const own = rois.filter(({ name }) => name === region);
  if (own.length > 0) {
    if (by.giveWay || edit === "fill") return editShape(rois, region, edit, shape, size);
    const edited = editShape(own, region, edit, shape, size);
    return edited === own ? rois : rois.flatMap((roi) => (roi.name === region ? edited : [roi]));
  }
  if (edit === "remove") return rois;
  const fresh: Roi = {
    id: region,
    name: region,
    outlines: [first, ...more],
    origin: "drawn",
    ...(convention === undefined ? {} : { convention }),
  };
  if (edit === "fill") {
    const rest = yieldTo(rois, fresh, size);
    return rest === null ? rois : [...rois, rest];
  }
  return by.giveWay ? giveWay([...rois, fresh], region, undefined, size) : [...rois, fresh];
}
