import { type RegionName, regionNames } from "../roi/roi.ts";
import { leadingClass } from "./leading-class.ts";
import { classOf, type ModelCard } from "./model-card.ts";
import type { NetworkProbabilities } from "./slice-probabilities.ts";

/**
 * The Dice overlap that the probabilities themselves promise for each structure, 0 to 1: of the pixels that it wins
 * with its probability, 2 sum(p within) / (sum(p) + pixels). Falls where a border is blurred or another class is near.
 */
export function expectedOverlap(
  { classes }: NetworkProbabilities,
  card: ModelCard,
): ReadonlyMap<RegionName, number> {
  const { winner } = leadingClass(classes);
  return new Map(
    regionNames.map((name) => {
      const k = classOf(card, name);
      const { data } = classes[k]!;
      let [within, all, pixels] = [0, 0, 0];
      for (let at = 0; at < data.length; at++) {
        all += data[at]!;
        if (winner[at] !== k) continue;
        within += data[at]!;
        pixels += 1;
      }
      return [name, pixels === 0 ? 0 : (2 * within) / (all + pixels)];
    }),
  );
}
