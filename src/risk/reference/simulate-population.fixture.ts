import type { RiskModel } from "../model/risk-model.ts";
import { randomSource } from "../../stats/numbers/random-source.ts";
import { eventRate } from "./reference-of.ts";

/** Patients made up from a model's reference population: outcome, and values by key. */
export interface SimulatedPopulation {
  readonly outcome: readonly number[];
  readonly values: { readonly [key: string]: Float64Array };
}

/**
 * Draws patients from the tables of a model: the event in its share of them, each variable from its outcome group,
 * independent within it. Seeded.
 */
export function simulatePopulation(model: RiskModel, n: number, seed: number): SimulatedPopulation {
  const events = Math.round(n * eventRate(model));
  const outcome = Array.from({ length: n }, (_, index) => (index < events ? 1 : 0));
  const values: { [key: string]: Float64Array } = {};
  for (const { key, distribution } of model.variables) {
    const random = randomSource(seed, `patients ${key}`);
    values[key] = Float64Array.from(outcome, (event) => {
      const group = event === 1 ? distribution.event : distribution.nonEvent;
      return group.kind === "normal"
        ? group.mean + group.sd * random.normal()
        : Number(random.uniform() < group.share);
    });
  }
  return { outcome, values };
}
