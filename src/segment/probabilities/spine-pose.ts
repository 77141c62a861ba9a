import type { Plane } from "../../image/plane.ts";
import { type RegionName, regionNames } from "../../roi/roi.ts";
import { classOf, type ModelCard } from "../model-card.ts";
import { type GridPoint, onOther } from "../picture/grid-place.ts";
import type { NetworkPicture } from "../picture/network-picture.ts";
import { boxesOfClasses } from "./boxes-of-classes.ts";
import { winningClass } from "./winning-class.ts";

/** How the spine is on a slice, from a first look. */
export interface SpinePose {
  /** Middle of muscles and vertebra, slice pixels. */
  readonly centre: GridPoint;
  /** Turn of the patient's right-to-left axis from the slice's rows, in the network's square pixels; radians, clockwise as seen. */
  readonly angle: number;
  /** Height and width of the box around them, mm. */
  readonly heightMm: number;
  readonly widthMm: number;
}

/**
 * Reads the pose off class probabilities: from the muscles of the right to those of the left, and, at right angles,
 * from the vertebral body to the muscles. Neither needs the border between MF and ES. Undefined unless the vertebra
 * and a muscle of each side are there. `spacingMm` is the picture's own.
 */
export function spinePose(
  classes: readonly Plane[],
  { place }: NetworkPicture,
  card: ModelCard,
  spacingMm: number,
): SpinePose | undefined {
  const winner = winningClass(classes);
  const { rows, columns } = classes[0]!;
  const sums = new Float64Array(3 * classes.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const k = 3 * winner[row * columns + column]!;
      sums[k]! += 1;
      sums[k + 1]! += column + 0.5;
      sums[k + 2]! += row + 0.5;
    }
  }
  const centroid = (...names: readonly RegionName[]): GridPoint | undefined => {
    let [count, x, y] = [0, 0, 0];
    for (const name of names) {
      const k = 3 * classOf(card, name);
      count += sums[k]!;
      x += sums[k + 1]!;
      y += sums[k + 2]!;
    }
    return count === 0 ? undefined : [x / count, y / count];
  };
  const left = centroid("MF_L", "ES_L");
  const right = centroid("MF_R", "ES_R");
  const body = centroid("VB");
  if (left === undefined || right === undefined || body === undefined) return undefined;
  const behind: GridPoint = [(left[0] + right[0]) / 2 - body[0], (left[1] + right[1]) / 2 - body[1]];
  const sideways: GridPoint = [left[0] - right[0] + behind[1], left[1] - right[1] - behind[0]];

  const boxes = boxesOfClasses(winner, classes[0]!, classes.length);
  const found = regionNames.flatMap((name) => boxes[classOf(card, name)] ?? []);
  const [top, bottom] = [
    Math.min(...found.map(({ row }) => row)),
    Math.max(...found.map(({ row, rows }) => row + rows)),
  ];
  const [first, last] = [
    Math.min(...found.map(({ column }) => column)),
    Math.max(...found.map((box) => box.column + box.columns)),
  ];
  const middle: GridPoint = [body[0] + behind[0] / 2, body[1] + behind[1] / 2];
  return {
    centre: onOther(place, middle),
    angle: Math.atan2(sideways[1], sideways[0]),
    heightMm: (bottom - top) * spacingMm,
    widthMm: (last - first) * spacingMm,
  };
}
