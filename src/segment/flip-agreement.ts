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
  for (let at = 0; at < a.length; at++) {
    either[a[at]!]! += 1;
    either[b[at]!]! += 1;
    if (a[at] === b[at]) both[a[at]!]! += 2;
  }
  return new Map(
    regionNames.map((name) => {
      const k = classOf(card, name);
      return [name, either[k] === 0 ? 0 : both[k]! / either[k]!];
    }),
  );
}
