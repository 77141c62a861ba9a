import { findRoot } from "../../stats/numbers/find-root.ts";
import type { RiskModel, RiskVariable } from "../model/risk-model.ts";
import { type ScorePart, scoreMixture, shareBelow } from "./score-mixture.ts";
import { solveIntercept } from "./solve-intercept.ts";

/** What is computed once for a model: its reference population, and the intercept for each slope in its range. */
export interface Reference {
  readonly mixture: readonly ScorePart[];
  /** The intercept that keeps the reference population's mean risk when the slope is another one. */
  readonly interceptAt: (slope: number) => number;
  /** The middle 80 % of the reference population within the studied range, by key; of a yes/no variable 0 to 1. */
  readonly usual: ReadonlyMap<string, readonly [lower: number, upper: number]>;
}

const kept = new WeakMap<RiskModel, Reference>();

/** Steps of the slope's range; between them the intercept is taken as linear, which errs by less than .001. */
const steps = 20;

/** Works out a model's reference population, once for as long as the model lives. */
export function referenceOf(model: RiskModel): Reference {
  const known = kept.get(model);
  if (known !== undefined) return known;
  const reference = makeReference(model);
  kept.set(model, reference);
  return reference;
}

/** Share of the reference population that had the event. */
export const eventRate = ({ population }: RiskModel): number => population.events / population.n;

function makeReference(model: RiskModel): Reference {
  const rate = eventRate(model);
  const mixture = scoreMixture(model.variables, rate);
  const usual = new Map(model.variables.map((variable) => [variable.key, usualRange(variable, rate)]));
  const { intercept, slope, uncertainty } = model.link;
  if (uncertainty.kind === "estimated" || uncertainty.slope[0] === uncertainty.slope[1]) {
    return { mixture, usual, interceptAt: () => intercept };
  }
  const [from, to] = uncertainty.slope;
  const own = solveIntercept(mixture, slope, rate);
  const places = Array.from({ length: steps + 1 }, (_, index) => {
    const place = from + ((to - from) * index) / steps;
    return intercept + solveIntercept(mixture, place, rate) - own;
  });
  return {
    mixture,
    usual,
    interceptAt: (at) => {
      const place = Math.min(steps, Math.max(0, ((at - from) / (to - from)) * steps));
      const below = Math.min(steps - 1, Math.floor(place));
      return places[below]! + (place - below) * (places[below + 1]! - places[below]!);
    },
  };
}

/** The ends of the middle of a variable's distribution; the tails are as likely as those left out of an interval. */
function usualRange(variable: RiskVariable, rate: number): readonly [number, number] {
  if (variable.coding === "binary") return [0, 1];
  const alone = scoreMixture([{ ...variable, coefficient: 1, centre: 0 }], rate);
  const reach = Math.max(...alone.map(({ mean, sd }) => Math.abs(mean) + 10 * sd));
  const at = (share: number) => {
    const place = findRoot((value) => shareBelow(alone, value) - share, -reach, reach);
    if (place === undefined) throw new Error(`The distribution of ${variable.key} has no quantiles`);
    return place;
  };
  const [lower, upper] = variable.studied;
  return [Math.max(lower, at(0.1)), Math.min(upper, at(0.9))];
}
