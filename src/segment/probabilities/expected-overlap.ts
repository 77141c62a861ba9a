import type { Plane } from "../../image/plane.ts";
import { type RegionName, regionNames } from "../../roi/roi.ts";
import { classOf, type ModelCard } from "../model-card.ts";
import type { NetworkProbabilities } from "./slice-probabilities.ts";
import { winningClass } from "./winning-class.ts";

/**
 * The Dice overlap that the probabilities themselves promise for each structure, 0 to 1: of the pixels that it wins
 * with its probability, 2 sum(p within) / (sum(p) + pixels). Falls where a border is blurred or another class is near.
 */
export function expectedOverlap(
  { classes }: NetworkProbabilities,
  card: ModelCard,
): ReadonlyMap<RegionName, number> {
  const winner = winningClass(classes);
  return new Map(
    regionNames.map((name) => [name, overlapOf(classes[classOf(card, name)]!, winner, classOf(card, name))]),
  );
}

function overlapOf({ data }: Plane, winner: Uint8Array, k: number): number {
  let within = 0;
  let all = 0;
  let pixels = 0;
  for (let at = 0; at < data.length; at++) {
    const probability = data[at]!;
    all += probability;
    if (winner[at] !== k) continue;
    within += probability;
    pixels += 1;
  }
  return pixels === 0 ? 0 : (2 * within) / (all + pixels);
}
