import { type Issue, issue } from "../../base/issue.ts";
import type { Text } from "../../base/language.ts";
import { type Result, success } from "../../base/result.ts";
import { normaliseInput, rangeIssue } from "../input/normalise-input.ts";
import type { RiskInput, RiskValue, ShownConversion } from "../input/risk-input.ts";
import {
  type Confidence,
  confidenceLevels,
  type GroupDistribution,
  type RiskModel,
  type RiskVariable,
} from "../model/risk-model.ts";
import { eventRate } from "../reference/reference-of.ts";
import { type Caveat, caveat, listOf } from "./caveat.ts";
import { measurementCaveats } from "./measurement-caveats.ts";
import { modelCaveats } from "./model-caveats.ts";
import { assumedReaderError, type GivenReaderError, type ReaderError } from "./reader-error.ts";
import { type Band, relativePosition } from "./relative-position.ts";
import { riskInterval } from "./risk-interval.ts";
import { type Contribution, centredScore, contributionsOf } from "./score.ts";
import { type Sensitivity, sensitivityTo } from "./sensitivity.ts";

export interface PredictionOptions {
  /** Of the Monte Carlo draws; the same seed gives the same interval. */
  readonly seed?: number;
  readonly draws?: number;
  /** SEM of CSA (cm²) and FDR (points) from the reader's own agreement study; assumed where absent. */
  readonly readerError?: GivenReaderError;
}

/** What a prediction was computed with. */
export interface PredictionSettings {
  readonly seed: number;
  readonly draws: number;
  readonly readerError: ReaderError;
  /** FDR with the fat thresholds moved, where it was measured here. */
  readonly thresholdRange?: readonly [number, number];
}

/**
 * A risk, only as precise as it is known. Band, percentile and interval are absent where a value was never studied, and
 * where nothing is known of the patient.
 */
export interface RiskPrediction {
  readonly model: { readonly name: string; readonly version: string };
  /** Third of the reference population. */
  readonly band?: Band;
  /** In the reference population, to the nearest 5. */
  readonly percentile?: number;
  /** Probabilities, multiples of .05; holds four of five Monte Carlo draws. */
  readonly interval?: readonly [lower: number, upper: number];
  readonly contributions: readonly Contribution[];
  readonly missing: readonly string[];
  readonly outOfRange: readonly string[];
  readonly caveats: readonly Caveat[];
  readonly confidence: Confidence;
  readonly sensitivity: readonly Sensitivity[];
  readonly conversions: readonly ShownConversion[];
  readonly settings: PredictionSettings;
  readonly issues: readonly Issue[];
}

export const defaultSeed = 20250122;
const defaultDraws = 4000;

/**
 * The risk that a model gives for a patient, as a band, a percentile of its reference population and a coarse interval,
 * with each variable's contribution and everything that must be said beside it. Pure and repeatable: same model, input
 * and seed, same answer.
 *
 * @param input values by key in the model's unit or one that is converted visibly (`unitConversions`); what is unknown
 * is left out.
 * @returns failures for values that make no sense (`risk-not-a-number`, `risk-not-binary`, `risk-two-units`); a value
 * outside the studied range is no failure, but leaves band, percentile and interval absent.
 * @example
 * const input = readRiskInput({ ageYears: 72, csaCm2: 31, fdrPercent: 38 }, [defaultRiskModel]);
 * if (!input.ok) throw new Error(input.issues[0].message);
 * const predicted = predictRisk(defaultRiskModel, input.value);
 * if (predicted.ok) console.log(predicted.value.band, predicted.value.interval, predicted.value.missing);
 */
export function predictRisk(
  model: RiskModel,
  input: RiskInput,
  options: PredictionOptions = {},
): Result<RiskPrediction> {
  const normalised = normaliseInput(model, input);
  if (!normalised.ok) return normalised;
  const { values, conversions } = normalised.value;
  const rangeIssues: Issue[] = [];
  const outside: RiskVariable[] = [];
  for (const variable of model.variables) {
    const given = values.get(variable.key);
    const found = given && rangeIssue(variable, given.value);
    if (found === undefined) continue;
    rangeIssues.push(found);
    outside.push(variable);
  }
  const inside = new Map([...values].filter(([key]) => !outside.some((variable) => variable.key === key)));
  const missing = model.variables.filter(({ key }) => !values.has(key));
  const settings = settingsOf(inside, options);
  const measurement = measurementCaveats(model, inside);
  const mostlyMissing = outside.length === 0 && shareOfSpread(model, missing) > 0.5;
  const nothingKnown = values.size === 0;
  const told = nothingKnown ? [issue("risk-nothing-known", { keys: keysOf(model) })] : [];
  const issues = [...normalised.issues, ...rangeIssues, ...told];
  return success(
    {
      model: { name: model.name, version: model.version },
      ...(outside.length > 0 || nothingKnown
        ? {}
        : {
            ...relativePosition(model, centredScore(model, inside)),
            interval: riskInterval(model, inside, settings),
          }),
      contributions: contributionsOf(model, inside),
      missing: missing.map(({ key }) => key),
      outOfRange: outside.map(({ key }) => key),
      caveats: [
        ...modelCaveats(model),
        ...(outside.length > 0 ? [caveat("out-of-range", labels(outside))] : []),
        ...(missing.length > 0 ? [caveat("missing", labels(missing))] : []),
        ...(mostlyMissing ? [caveat("mostly-missing")] : []),
        ...scenarioCaveats(model, inside),
        ...measurement.caveats,
        ...errorCaveats(inside, settings, options),
      ],
      confidence: lowered(model.confidence, Number(measurement.lowers) + Number(mostlyMissing)),
      sensitivity: ["csaCm2", "fdrPercent"].flatMap((key) => sensitivityTo(model, key, 1) ?? []),
      conversions,
      settings,
      issues,
    },
    issues,
  );
}

const keysOf = ({ variables }: RiskModel) => variables.map(({ key }) => key).join(", ");

const labels = (variables: readonly RiskVariable[]) => ({
  variables: listOf(variables.map(({ label }) => label)),
});

function settingsOf(
  values: ReadonlyMap<string, RiskValue>,
  { seed = defaultSeed, draws = defaultDraws, readerError = {} }: PredictionOptions,
): PredictionSettings {
  const provenance = values.get("fdrPercent")?.provenance;
  const range = provenance?.kind === "measured" ? provenance.thresholdRange : undefined;
  return {
    seed,
    draws,
    readerError: {
      csaCm2: readerError.csaCm2 ?? assumedReaderError.csaCm2,
      fdrPercent: readerError.fdrPercent ?? assumedReaderError.fdrPercent,
    },
    ...(range === undefined ? {} : { thresholdRange: range }),
  };
}

function scenarioCaveats({ variables }: RiskModel, values: ReadonlyMap<string, RiskValue>): Caveat[] {
  const given = variables.filter(({ key, timing }) => timing === "after-discharge" && values.has(key));
  return given.length > 0 ? [caveat("scenario", labels(given))] : [];
}

function errorCaveats(
  values: ReadonlyMap<string, RiskValue>,
  settings: PredictionSettings,
  { readerError = {} }: PredictionOptions,
): Caveat[] {
  const caveats: Caveat[] = [];
  const used = (["csaCm2", "fdrPercent"] as const).filter((key) => values.has(key));
  const errorsOf = (keys: readonly (keyof ReaderError)[]) => ({
    errors: listOf(keys.map((key) => errorTexts[key](Number(settings.readerError[key].toPrecision(3))))),
  });
  const given = used.filter((key) => readerError[key] !== undefined);
  if (given.length > 0) {
    const { source = enteredSource } = readerError;
    caveats.push(caveat("reader-error-given", { ...errorsOf(given), source }));
  }
  const assumed = used.filter((key) => readerError[key] === undefined);
  if (assumed.length > 0) caveats.push(caveat("reader-error-assumed", errorsOf(assumed)));
  if (values.has("fdrPercent") && settings.thresholdRange === undefined) {
    caveats.push(caveat("threshold-range-unknown"));
  }
  return caveats;
}

const errorTexts: { readonly [Key in keyof ReaderError]: (value: number) => Text } = {
  csaCm2: (value) => ({ en: `CSA ${value} cm²`, "zh-CN": `CSA ${value} cm²` }),
  fdrPercent: (value) => ({ en: `FDR ${value} points`, "zh-CN": `FDR ${value} 个百分点` }),
};

/** Where an error comes from that was entered without saying so. */
const enteredSource: Text = { en: "what was entered by hand", "zh-CN": "手工输入" };

/** How much of the score's variance in the reference population these variables carry by themselves. */
function shareOfSpread(model: RiskModel, some: readonly RiskVariable[]): number {
  const rate = eventRate(model);
  const spread = (variables: readonly RiskVariable[]) =>
    variables.reduce((sum, { coefficient, distribution: { event, nonEvent } }) => {
      const [first, second] = [momentsOf(event), momentsOf(nonEvent)];
      const within = rate * first.variance + (1 - rate) * second.variance;
      const between = rate * (1 - rate) * (first.mean - second.mean) ** 2;
      return sum + coefficient ** 2 * (within + between);
    }, 0);
  return spread(some) / spread(model.variables);
}

const momentsOf = (group: GroupDistribution) =>
  group.kind === "normal"
    ? { mean: group.mean, variance: group.sd ** 2 }
    : { mean: group.share, variance: group.share * (1 - group.share) };

function lowered(from: Confidence, steps: number): Confidence {
  return confidenceLevels[Math.max(0, confidenceLevels.indexOf(from) - steps)]!;
}
