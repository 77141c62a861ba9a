import type { Plane } from "../../image/plane.ts";
import type { PixelPoint } from "../../roi/outline.ts";

/** An edge of the dual grid: between the centres of a pixel and its right (0) or lower (1) neighbour. */
type CrossingKey = number;

/**
 * The longest closed line along which a field is 0, above 0 inside, with linear interpolation between pixel
 * centres (marching squares; a saddle joins the pixels above 0 only along edges, as 4-connection does). Points in
 * pixel space, corner convention. Beyond the grid the field counts as below 0. Undefined where it is nowhere above 0.
 */
export function zeroContour(field: Plane): readonly PixelPoint[] | undefined {
  const next = new Map<CrossingKey, CrossingKey>();
  const { rows, columns } = field;
  const value = (row: number, column: number) =>
    row < 0 || column < 0 || row >= rows || column >= columns ? -1 : field.data[row * columns + column]!;
  const width = columns + 2;
  const across = (row: number, column: number) => 2 * ((row + 1) * width + column + 1);
  const down = (row: number, column: number) => across(row, column) + 1;

  for (let row = -1; row < rows; row++) {
    for (let column = -1; column < columns; column++) {
      const inside =
        (value(row, column) > 0 ? 1 : 0) |
        (value(row, column + 1) > 0 ? 2 : 0) |
        (value(row + 1, column + 1) > 0 ? 4 : 0) |
        (value(row + 1, column) > 0 ? 8 : 0);
      const lines = cellLines[inside]!;
      if (lines.length === 0) continue;
      const edges = {
        top: across(row, column),
        right: down(row, column + 1),
        bottom: across(row + 1, column),
        left: down(row, column),
      };
      for (const [from, to] of lines) next.set(edges[from], edges[to]);
    }
  }
  return longestLoop(next, (key) => {
    const cell = key >> 1;
    const row = Math.floor(cell / width) - 1;
    const column = (cell % width) - 1;
    const isDown = (key & 1) === 1;
    const here = value(row, column);
    const there = isDown ? value(row + 1, column) : value(row, column + 1);
    const share = here / (here - there);
    return isDown ? [column + 0.5, row + 0.5 + share] : [column + 0.5 + share, row + 0.5];
  });
}

type Side = "top" | "right" | "bottom" | "left";

/** For each set of corners inside (1 upper left, 2 upper right, 4 lower right, 8 lower left): lines, the inside always on the same hand. */
const cellLines: readonly (readonly (readonly [from: Side, to: Side])[])[] = [
  [],
  [["left", "top"]],
  [["top", "right"]],
  [["left", "right"]],
  [["right", "bottom"]],
  [
    ["left", "top"],
    ["right", "bottom"],
  ],
  [["top", "bottom"]],
  [["left", "bottom"]],
  [["bottom", "left"]],
  [["bottom", "top"]],
  [
    ["top", "right"],
    ["bottom", "left"],
  ],
  [["bottom", "right"]],
  [["right", "left"]],
  [["right", "top"]],
  [["top", "left"]],
  [],
];

function longestLoop(
  next: ReadonlyMap<CrossingKey, CrossingKey>,
  pointOf: (key: CrossingKey) => PixelPoint,
): readonly PixelPoint[] | undefined {
  const seen = new Set<CrossingKey>();
  let longest: CrossingKey[] | undefined;
  for (const start of next.keys()) {
    if (seen.has(start)) continue;
    const loop: CrossingKey[] = [];
    for (let key: CrossingKey | undefined = start; key !== undefined && !seen.has(key); key = next.get(key)) {
      seen.add(key);
      loop.push(key);
    }
    if (loop.length > (longest?.length ?? 0)) longest = loop;
  }
  return longest?.map(pointOf);
}
