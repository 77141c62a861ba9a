import type { Plane } from "../../image/plane.ts";
import { regionNames } from "../../roi/roi.ts";
import type { ModelCard } from "../model-card.ts";
import { type GridPoint, inversePlace, onOther } from "../picture/grid-place.ts";
import type { NetworkPicture } from "../picture/network-picture.ts";
import { winningClass } from "./winning-class.ts";

/** A picture and the probabilities of its classes. */
export interface Look {
  readonly picture: NetworkPicture;
  readonly classes: readonly Plane[];
}

/**
 * How far the model's first look at the whole slice and its second, upright one agree on where the structures are, all
 * taken as one: their Dice overlap, 0 to 1, counted on the first look's pixels. On pictures unlike those that the model
 * learned from, and where the first look took something else for the spine, they fall apart.
 */
export function lookAgreement(first: Look, second: Look, card: ModelCard): number {
  const a = winningClass(first.classes);
  const b = winningClass(second.classes);
  const isStructure = card.output.classes.labels.map((label) => regionNames.some((name) => name === label));
  // Where a pixel of the first look is in the second's: both grids are straight, so steps suffice.
  const back = inversePlace(second.picture.place);
  const { corner, across, down } = first.picture.place;
  const origin = onOther(back, corner);
  const end = (step: GridPoint) => onOther(back, [corner[0] + step[0], corner[1] + step[1]]);
  const [acrossX, acrossY] = [end(across)[0] - origin[0], end(across)[1] - origin[1]];
  const [downX, downY] = [end(down)[0] - origin[0], end(down)[1] - origin[1]];
  const { rows, columns } = first.picture.picture;
  const seen = second.picture.picture;
  let both = 0;
  let either = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const atColumn = Math.floor(origin[0] + (column + 0.5) * acrossX + (row + 0.5) * downX);
      const atRow = Math.floor(origin[1] + (column + 0.5) * acrossY + (row + 0.5) * downY);
      const inside = atColumn >= 0 && atRow >= 0 && atColumn < seen.columns && atRow < seen.rows;
      const own = isStructure[a[row * columns + column]!]!;
      const other = inside && isStructure[b[atRow * seen.columns + atColumn]!]!;
      if (own) either += 1;
      if (other) either += 1;
      if (own && other) both += 2;
    }
  }
  return either === 0 ? 0 : both / either;
}
