import { normalUpper } from "../../stats/distribution/normal-upper.ts";
import type { GroupDistribution, RiskVariable } from "../model/risk-model.ts";

/** One normal part of the score's distribution in the reference population. */
export interface ScorePart {
  readonly weight: number;
  readonly mean: number;
  readonly sd: number;
  readonly event: boolean;
}

/**
 * The exact distribution of the centred score Σ coefficient × (value − centre) in the reference population: variables
 * independent within each outcome group, normal or yes/no as the tables print them. A sum of normal variables is
 * normal, so each combination of the yes/no variables in each group is one normal part. Weights sum to 1.
 *
 * @param rate share of patients with the event, 0 to 1.
 */
export function scoreMixture(variables: readonly RiskVariable[], rate: number): readonly ScorePart[] {
  return [true, false].flatMap((event) => {
    let parts: ScorePart[] = [{ weight: event ? rate : 1 - rate, mean: 0, sd: 0, event }];
    for (const variable of variables) {
      const group = event ? variable.distribution.event : variable.distribution.nonEvent;
      parts = parts.flatMap((part) => addVariable(part, variable, group));
    }
    return parts;
  });
}

function addVariable(
  part: ScorePart,
  { coefficient, centre }: RiskVariable,
  group: GroupDistribution,
): ScorePart[] {
  if (group.kind === "normal") {
    return [
      {
        ...part,
        mean: part.mean + coefficient * (group.mean - centre),
        sd: Math.hypot(part.sd, coefficient * group.sd),
      },
    ];
  }
  return [1, 0]
    .map((value) => ({
      ...part,
      weight: part.weight * (value === 1 ? group.share : 1 - group.share),
      mean: part.mean + coefficient * (value - centre),
    }))
    .filter(({ weight }) => weight > 0);
}

/** Share of the reference population with a score below `score`; a part without spread counts half at its place. */
export function shareBelow(mixture: readonly ScorePart[], score: number): number {
  let share = 0;
  for (const { weight, mean, sd } of mixture) {
    if (sd > 0) share += weight * normalUpper((mean - score) / sd);
    else share += weight * (score > mean ? 1 : score === mean ? 0.5 : 0);
  }
  return share;
}

/** Standard deviations that the integration reaches to each side, and its steps: errors far below 1e-12. */
const reach = 9;
const steps = 240;

/**
 * The mean of a function of the score over the reference population, by the trapezoidal rule on each part (which
 * converges faster than any power on a normal density).
 */
export function meanOverMixture(
  mixture: readonly ScorePart[],
  of: (score: number, event: boolean) => number,
): number {
  let total = 0;
  for (const { weight, mean, sd, event } of mixture) {
    if (sd === 0) {
      total += weight * of(mean, event);
      continue;
    }
    let sum = 0;
    for (const [z, density] of nodes) sum += density * of(mean + sd * z, event);
    total += weight * sum;
  }
  return total;
}

const nodes: readonly (readonly [z: number, weight: number])[] = (() => {
  const raw = Array.from({ length: steps + 1 }, (_, index) => {
    const z = -reach + (2 * reach * index) / steps;
    return [z, Math.exp(-(z ** 2) / 2)] as const;
  });
  const sum = raw.reduce((total, [, density]) => total + density, 0);
  return raw.map(([z, density]) => [z, density / sum] as const);
})();
