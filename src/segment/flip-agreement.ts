import { type RegionName, regionNames } from "../roi/roi.ts";
import { classOf, type ModelCard } from "./model-card.ts";
import type { FlippedProbabilities } from "./slice-probabilities.ts";
import { winningClass } from "./winning-class.ts";

/**
 * For each structure the Dice overlap, 0 to 1, of what the model draws on the picture and on its mirror image. Where it
 * is sure, both agree; on pictures unlike those it learned from they fall apart.
 */
export function flipAgreement(
  { straight, mirrored }: FlippedProbabilities,
  card: ModelCard,
): ReadonlyMap<RegionName, number> {
  const a = winningClass(straight.classes);
  const b = winningClass(mirrored.classes);
  const classes = card.output.classes.labels.length;
  const both = new Float64Array(classes);
  const either = new Float64Array(classes);
  const { columns } = straight.muscle;
  for (let start = 0; start < a.length; start += columns) {
    const last = start + columns - 1;
    for (let column = 0; column < columns; column++) {
      const own = a[start + column]!;
      const other = b[last - column]!;
      either[own]! += 1;
      either[other]! += 1;
      if (own === other) both[own]! += 2;
    }
  }
  return new Map(
    regionNames.map((name) => {
      const k = classOf(card, name);
      return [name, either[k] === 0 ? 0 : both[k]! / either[k]!];
    }),
  );
}
