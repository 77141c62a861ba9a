import type { Outline } from "./outline.ts";

/** The smallest rectangle of whole pixels that holds an outline: columns x .. x+width-1, rows y .. y+height-1. */
export interface PixelBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Bounds of an outline as ImageJ 1.53t reports them (`Roi.getBounds`), in its single precision: a list of
 * vertices reaches from the floor of the smallest to the ceil of the largest coordinate; an oval or a rectangle
 * starts at the truncated corner and is ceil(width) wide. They may reach beyond the image. An outline without points, or
 * with a coordinate that is not finite or beyond the 32-bit integers that ImageJ counts pixels in, has empty bounds at
 * the origin.
 */
export function outlineBounds(outline: Outline): PixelBounds {
  const box = outline.type === "oval" || outline.type === "rectangle";
  const horizontal = extent(outline, 0);
  const vertical = extent(outline, 1);
  const [x, width] = box ? boxPixels(horizontal) : vertexPixels(horizontal);
  const [y, height] = box ? boxPixels(vertical) : vertexPixels(vertical);
  return Number.isFinite(width + height) ? { x, y, width, height } : { x: 0, y: 0, width: 0, height: 0 };
}

interface Extent {
  /** In ImageJ's single precision. */
  readonly low: number;
  readonly high: number;
}

const pastCoordinates = 2 ** 31;

/** Smallest and largest coordinate (0: x, 1: y); NaN where one is not finite or too far away. */
function extent({ points }: Outline, axis: 0 | 1): Extent {
  let low = Infinity;
  let high = -Infinity;
  for (const point of points) {
    const value = point[axis];
    if (!(Math.abs(value) < pastCoordinates)) return { low: Number.NaN, high: Number.NaN };
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low: Math.fround(low), high };
}

function vertexPixels({ low, high }: Extent): [first: number, length: number] {
  const first = Math.floor(low);
  return [first, Math.ceil(low + Math.fround(Math.fround(high) - low)) - first];
}

/** ImageJ keeps corner and width of a box, so that its far side need not be a single-precision number. */
const boxPixels = ({ low, high }: Extent): [first: number, length: number] => [
  Math.trunc(low),
  Math.ceil(Math.fround(high - low)),
];
