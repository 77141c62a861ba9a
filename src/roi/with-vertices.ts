import type { Outline, PixelPoint } from "./outline.ts";
import { outlineBounds, type PixelBounds } from "./outline-bounds.ts";

/**
 * The same pixels as a list of vertices: a rectangle or an oval becomes a polygon along the edges of its pixels,
 * any other outline stays as it is.
 */
export function withVertices(outline: Outline): Outline {
  if (outline.type === "rectangle") return { type: "polygon", points: boxCorners(outlineBounds(outline)) };
  if (outline.type === "oval") return { type: "polygon", points: ovalCorners(outlineBounds(outline)) };
  return outline;
}

const boxCorners = ({ x, y, width, height }: PixelBounds): PixelPoint[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** Down the right side of the pixels that `fillOval` takes and up their left side. */
function ovalCorners({ x, y, width, height }: PixelBounds): PixelPoint[] {
  const right: PixelPoint[] = [];
  const left: PixelPoint[] = [];
  for (let row = 0; row < height; row++) {
    const first = firstColumn(row, width, height);
    if (first === undefined) continue;
    right.push([x + width - first, y + row], [x + width - first, y + row + 1]);
    left.push([x + first, y + row], [x + first, y + row + 1]);
  }
  return [...right, ...left.reverse()].filter((point, index, all) => !isBetween(all, index, point));
}

/** Leftmost column of the oval in a row; undefined where it has none. The columns of a row are symmetric. */
function firstColumn(row: number, width: number, height: number): number | undefined {
  const a = width / 2;
  const b = height / 2;
  const v = (row - (b - 0.5)) / b;
  const inside = (column: number) => ((column - (a - 0.5)) / a) ** 2 + v * v <= 1;
  let outside = -1;
  let middle = Math.ceil(width / 2) - 1;
  if (!inside(middle)) return undefined;
  while (middle - outside > 1) {
    const half = (outside + middle) >> 1;
    if (inside(half)) middle = half;
    else outside = half;
  }
  return middle;
}

/** Whether a vertex is on the straight vertical line from the one before to the one after. */
function isBetween(all: readonly PixelPoint[], index: number, [x]: PixelPoint): boolean {
  const before = all[(index + all.length - 1) % all.length]!;
  const after = all[(index + 1) % all.length]!;
  return before[0] === x && after[0] === x;
}
