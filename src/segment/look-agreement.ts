import type { Plane } from "../image/plane.ts";
import { type RegionName, regionNames } from "../roi/roi.ts";
import { inversePlace, onOther } from "./grid-place.ts";
import { classOf, type ModelCard } from "./model-card.ts";
import type { NetworkPicture } from "./network-picture.ts";
import { winningClass } from "./winning-class.ts";

/** A picture and the probabilities of its classes. */
export interface Look {
  readonly picture: NetworkPicture;
  readonly classes: readonly Plane[];
}

/** Dice overlaps, 0 to 1: of each structure, and of all together as one. */
export interface LookAgreement {
  readonly of: ReadonlyMap<RegionName, number>;
  readonly whole: number;
}

/**
 * How far what the model draws in its coarse first look at the whole slice and in its second, upright one agree, counted
 * on the first look's pixels. Where it is sure, both agree; on pictures unlike those it learned from they fall apart.
 */
export function lookAgreement(first: Look, second: Look, card: ModelCard): LookAgreement {
  const a = winningClass(first.classes);
  const b = winningClass(second.classes);
  const back = inversePlace(second.picture.place);
  const { rows, columns } = first.picture.picture;
  const inside = second.picture.picture;
  const both = new Float64Array(first.classes.length);
  const either = new Float64Array(first.classes.length);
  const isStructure = card.output.classes.labels.map((label) => regionNames.some((name) => name === label));
  let wholeBoth = 0;
  let wholeEither = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = onOther(back, onOther(first.picture.place, [column + 0.5, row + 0.5]));
      const [along, down] = [Math.floor(x), Math.floor(y)];
      if (along < 0 || down < 0 || along >= inside.columns || down >= inside.rows) continue;
      const own = a[row * columns + column]!;
      const other = b[down * inside.columns + along]!;
      either[own]! += 1;
      either[other]! += 1;
      if (own === other) both[own]! += 2;
      if (isStructure[own]!) wholeEither += 1;
      if (isStructure[other]!) wholeEither += 1;
      if (isStructure[own]! && isStructure[other]!) wholeBoth += 2;
    }
  }
  const share = (part: number, all: number) => (all === 0 ? 0 : part / all);
  const of = new Map(
    regionNames.map((name) => {
      const k = classOf(card, name);
      return [name, share(both[k]!, either[k]!)];
    }),
  );
  return { of, whole: share(wholeBoth, wholeEither) };
}
