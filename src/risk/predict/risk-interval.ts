import { quantile } from "../../base/numbers/quantile.ts";
import { type RandomSource, randomSource } from "../../stats/numbers/random-source.ts";
import { expit } from "../expit.ts";
import type { RiskValue } from "../input/risk-input.ts";
import type { GroupDistribution, RiskModel, RiskVariable } from "../model/risk-model.ts";
import { eventRate, referenceOf } from "../reference/reference-of.ts";
import type { ReaderError } from "./reader-error.ts";

export interface IntervalSettings {
  readonly seed: number;
  readonly draws: number;
  readonly readerError: ReaderError;
  /** FDR with the fat thresholds moved, percentage points; the reader's FDR lies anywhere between. */
  readonly thresholdRange?: readonly [number, number];
}

/** The interval holds four of five draws. */
const intervalLevel = 0.8;

/** The ends are rounded outwards to multiples of this. */
const intervalStep = 0.05;

/**
 * A coarse interval of the risk, by Monte Carlo over everything that is uncertain: coefficients (their standard errors),
 * intercept, slope, the reader's error of CSA and FDR, the fat thresholds, and what is missing (drawn from the reference
 * population, from one outcome group a draw, so that missing values go together as they do there).
 *
 * The paper prints no covariance of its coefficients. So each draw is made twice, with errors that are independent and
 * with errors that all push the same way. What is missing is also put at its average, and at the ends of its usual range
 * (the middle 80 % of the reference population) where they lower and where they raise the risk: not knowing a value
 * never looks surer than knowing a usual one. The widest ends count.
 *
 * @returns probabilities, multiples of .05, lower below upper.
 */
export function riskInterval(
  model: RiskModel,
  values: ReadonlyMap<string, RiskValue>,
  settings: IntervalSettings,
): readonly [lower: number, upper: number] {
  const complete = model.variables.every(({ key }) => values.has(key));
  const ways = complete ? (["average"] as const) : standIns;
  const ends = ways.flatMap((standIn) => {
    const offsets = drawOffsets(model, values, standIn, settings);
    return (["independent", "aligned"] as const).map((errors) =>
      endsOf(drawRisks(model, offsets, errors, settings)),
    );
  });
  const lower = Math.min(...ends.map(([low]) => low));
  const upper = Math.max(...ends.map(([, high]) => high));
  const scale = Math.round(1 / intervalStep);
  const low = Math.min(scale - 1, Math.floor(lower * scale));
  const high = Math.max(low + 1, Math.min(scale, Math.ceil(upper * scale)));
  return [low / scale, high / scale];
}

/** What replaces a missing value. */
const standIns = ["drawn", "average", "lowest-risk", "highest-risk"] as const;
type StandIn = (typeof standIns)[number];

/** value − centre of each variable in each draw. */
function drawOffsets(
  model: RiskModel,
  values: ReadonlyMap<string, RiskValue>,
  standIn: StandIn,
  { seed, draws, readerError, thresholdRange }: IntervalSettings,
): readonly Float64Array[] {
  const groups = randomSource(seed, "group");
  const rate = eventRate(model);
  const hasEvent = Array.from({ length: draws }, () => groups.uniform() < rate);
  return model.variables.map((variable) => {
    const { key, centre, distribution } = variable;
    const given = values.get(key)?.value;
    if (given === undefined && standIn === "drawn") {
      const random = randomSource(seed, `missing ${key}`);
      return Float64Array.from(
        hasEvent,
        (isEvent) => drawFrom(isEvent ? distribution.event : distribution.nonEvent, random) - centre,
      );
    }
    const value = given ?? standInFor(model, variable, standIn);
    const sem = key === "csaCm2" || key === "fdrPercent" ? readerError[key] : 0;
    const reader = randomSource(seed, `reader ${key}`);
    const limits = randomSource(seed, "fat threshold");
    const shift = () => {
      if (key !== "fdrPercent" || thresholdRange === undefined) return 0;
      const [low, high] = [Math.min(value, ...thresholdRange), Math.max(value, ...thresholdRange)];
      return low + (high - low) * limits.uniform() - value;
    };
    return Float64Array.from(hasEvent, () => {
      const error = sem > 0 ? sem * reader.normal() : 0;
      return value - centre + error + shift();
    });
  });
}

function standInFor(model: RiskModel, { key, centre, direction }: RiskVariable, standIn: StandIn): number {
  if (standIn === "average") return centre;
  const [lower, upper] = referenceOf(model).usual.get(key)!;
  return (standIn === "highest-risk") === (direction === "raises") ? upper : lower;
}

const drawFrom = (group: GroupDistribution, random: RandomSource): number =>
  group.kind === "normal" ? group.mean + group.sd * random.normal() : Number(random.uniform() < group.share);

function drawRisks(
  model: RiskModel,
  offsets: readonly Float64Array[],
  errors: "independent" | "aligned",
  { seed, draws }: IntervalSettings,
): Float64Array {
  const together = randomSource(seed, "all coefficients");
  const apart = model.variables.map(({ key }) => randomSource(seed, `coefficient ${key}`));
  const link = linkDraws(model, seed);
  return Float64Array.from({ length: draws }, (_, draw) => {
    const common = together.normal();
    let score = 0;
    for (const [index, { coefficient, standardError }] of model.variables.entries()) {
      const offset = offsets[index]![draw]!;
      const error =
        errors === "independent"
          ? standardError * apart[index]!.normal() * offset
          : standardError * common * Math.abs(offset);
      score += coefficient * offset + error;
    }
    const { intercept, slope } = link();
    return expit(intercept + slope * score);
  });
}

function linkDraws(
  model: RiskModel,
  seed: number,
): () => { readonly intercept: number; readonly slope: number } {
  const { intercept, slope, uncertainty } = model.link;
  const random = randomSource(seed, "link");
  if (uncertainty.kind === "estimated") {
    const { interceptSe, slopeSe, covariance } = uncertainty;
    const shared = interceptSe > 0 ? covariance / interceptSe : 0;
    const rest = Math.sqrt(Math.max(0, slopeSe ** 2 - shared ** 2));
    return () => {
      const first = random.normal();
      return {
        intercept: intercept + interceptSe * first,
        slope: slope + shared * first + rest * random.normal(),
      };
    };
  }
  const { interceptAt } = referenceOf(model);
  const [from, to] = uncertainty.slope;
  const slopes = randomSource(seed, "slope");
  return () => {
    const drawn = from + (to - from) * slopes.uniform();
    return { intercept: interceptAt(drawn) + uncertainty.interceptSe * random.normal(), slope: drawn };
  };
}

function endsOf(risks: Float64Array): readonly [number, number] {
  const sorted = risks.sort();
  const tail = (1 - intervalLevel) / 2;
  return [quantile(sorted, tail), quantile(sorted, 1 - tail)];
}
