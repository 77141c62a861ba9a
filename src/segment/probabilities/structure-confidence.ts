import { isMuscle, type RegionName, regionNames } from "../../roi/roi.ts";
import { classOf, type ExpectedDice, type ModelCard } from "../model-card.ts";
import { expectedOverlap } from "./expected-overlap.ts";
import { type Look, lookAgreement } from "./look-agreement.ts";
import type { NetworkProbabilities } from "./slice-probabilities.ts";
import { winningClass } from "./winning-class.ts";

/** What is known of how good an outline is, without a reader. */
export interface StructureConfidence {
  /** The Dice overlap with a reader's outline to be expected, 0 to 1. */
  readonly expectedDice: number;
  /**
   * How much the structure is one that the model knows, 0 to 1: the smaller of what its probabilities promise and of the
   * agreement of both looks on all structures as one.
   */
  readonly recognised: number;
}

/**
 * How sure the model is of each structure: the overlap that its probabilities promise and how unequal the sides are, put
 * together as the card says (fitted to readers' outlines). It cannot know which of two visible borders a reader takes.
 */
export function structureConfidence(
  first: Look,
  second: Look & NetworkProbabilities,
  card: ModelCard,
): ReadonlyMap<RegionName, StructureConfidence> {
  const promised = expectedOverlap(second, card);
  const whole = lookAgreement(first, second, card);
  const pixels = new Float64Array(second.classes.length);
  const winner = winningClass(second.classes);
  for (let at = 0; at < winner.length; at++) pixels[winner[at]!]! += 1;
  return new Map(
    regionNames.map((name) => {
      const own = promised.get(name)!;
      const recognised = Math.min(own, whole);
      const fitted = card.confidence?.expected_dice;
      const expectedDice =
        fitted === undefined || recognised === 0
          ? recognised
          : expectedDiceOf(name, own, asymmetry(name, pixels, card), fitted);
      return [name, { expectedDice, recognised }];
    }),
  );
}

/** Where the promise is whole, its logarithm ends here. */
const minDoubt = 0.002;

function expectedDiceOf(name: RegionName, promised: number, unequal: number, fitted: ExpectedDice): number {
  const doubt = Math.log(Math.max(1 - promised, minDoubt));
  const constant = fitted.constant[name === "VB" ? "VB" : name.startsWith("MF") ? "MF" : "ES"];
  const sum = constant + fitted.promised * doubt + fitted.asymmetry * unequal;
  return Math.min(Math.max(1 - Math.exp(sum), 0), 1);
}

/** The size of the logarithm of a muscle's area over that of the other side; 0 for the vertebral body. */
function asymmetry(name: RegionName, pixels: Float64Array, card: ModelCard): number {
  if (!isMuscle(name)) return 0;
  const stem = name.slice(0, 2);
  const side = (letter: "L" | "R") => pixels[classOf(card, `${stem}_${letter}` as RegionName)]!;
  return Math.abs(Math.log(side("L") / side("R")));
}
