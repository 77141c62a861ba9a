import { issue } from "../../base/issue.ts";
import type { Text } from "../../base/language.ts";
import { failure, type Result, success } from "../../base/result.ts";
import {
  DocumentError,
  type Reader,
  readList,
  readNumber,
  readNumberAbove,
  readOneOf,
  readRange,
  readRecord,
  readShare,
  readText,
} from "./document-reader.ts";
import {
  confidenceLevels,
  type GroupDistribution,
  type LinkUncertainty,
  type ModelDefect,
  modelUses,
  type RiskModel,
  type RiskVariable,
  type SourceMeasurement,
} from "./risk-model.ts";

/** The newest document version that this program reads. */
const riskModelVersion = 1;

/**
 * Checks a risk model that comes from outside. Strict: unknown properties, `null` and NaN are refused.
 *
 * @param json parsed JSON.
 * @returns the model, or `risk-model-unreadable` naming the place, or `risk-model-newer-version`.
 */
export function parseRiskModel(json: unknown): Result<RiskModel> {
  const version = (json as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === "number" && version > riskModelVersion) {
    return failure(issue("risk-model-newer-version", { version, known: riskModelVersion }));
  }
  try {
    const model = readModel(json, "");
    checkWhole(model);
    return success(model);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return failure(issue("risk-model-unreadable", { reason: error.message }));
  }
}

const readBoth = readRecord<Text>({ en: readText, "zh-CN": readText });

const readGroup: Reader<GroupDistribution> = (json, place) =>
  (json as { kind?: unknown } | null)?.kind === "binary"
    ? readRecord<Extract<GroupDistribution, { kind: "binary" }>>({
        kind: readOneOf(["binary"]),
        share: readShare,
      })(json, place)
    : readRecord<Extract<GroupDistribution, { kind: "normal" }>>({
        kind: readOneOf(["normal"]),
        mean: readNumber,
        sd: readNumberAbove(0),
      })(json, place);

const readUncertainty: Reader<LinkUncertainty> = (json, place) =>
  (json as { kind?: unknown } | null)?.kind === "estimated"
    ? readRecord<Extract<LinkUncertainty, { kind: "estimated" }>>({
        kind: readOneOf(["estimated"]),
        interceptSe: readNumber,
        slopeSe: readNumber,
        covariance: readNumber,
      })(json, place)
    : readRecord<Extract<LinkUncertainty, { kind: "range" }>>({
        kind: readOneOf(["range"]),
        slope: readRange,
        interceptSe: readNumber,
      })(json, place);

const readVariable = readRecord<RiskVariable>(
  {
    key: readText,
    label: readBoth,
    unit: readText,
    coding: readOneOf(["continuous", "binary"]),
    definition: readBoth,
    timing: readOneOf(["baseline", "after-discharge"]),
    direction: readOneOf(["raises", "lowers"]),
    studied: readRange,
    studiedFrom: readOneOf(["stated", "derived"]),
    centre: readNumber,
    coefficient: readNumber,
    standardError: readNumberAbove(0),
    distribution: readRecord({ event: readGroup, nonEvent: readGroup }),
    coefficientNote: readBoth,
  },
  ["coefficientNote"],
);

const readMeasurement = readRecord<SourceMeasurement>(
  {
    level: readText,
    weighting: readOneOf(["T1", "T2", "PD"]),
    convention: readOneOf(["fascial", "muscle"]),
    recipe: readRecord({ imagej: readText, scope: readText, method: readText }),
    description: readBoth,
  },
  ["level", "weighting", "convention", "recipe"],
);

const readModel = readRecord<RiskModel>(
  {
    schema: readOneOf(["paraspine-risk-model"]),
    schemaVersion: readOneOf([riskModelVersion]),
    name: readText,
    version: readText,
    title: readBoth,
    outcome: readBoth,
    use: readOneOf(modelUses),
    confidence: readOneOf(confidenceLevels),
    source: readRecord<RiskModel["source"]>({ citation: readText, doi: readText, licence: readText }, [
      "doi",
    ]),
    method: readBoth,
    population: readRecord({
      n: readNumberAbove(0),
      events: readNumberAbove(0),
      description: readBoth,
      followUp: readBoth,
    }),
    measurement: readMeasurement,
    variables: readList(readVariable, 1),
    link: readRecord({ intercept: readNumber, slope: readNumber, uncertainty: readUncertainty }),
    defects: readList(readRecord<ModelDefect>({ code: readText, text: readBoth })),
    basedOn: readRecord({ name: readText, version: readText }),
  },
  ["measurement", "basedOn"],
);

/** What no single property shows: events below n, keys distinct, coding and direction in keeping with the numbers. */
function checkWhole({ population, variables, link }: RiskModel): void {
  if (population.events >= population.n) throw new DocumentError("population.events: must be below n");
  const { uncertainty } = link;
  if (uncertainty.kind === "range") {
    const [lower, upper] = uncertainty.slope;
    if (link.slope < lower || link.slope > upper)
      throw new DocumentError("link.slope: lies outside its range");
  }
  const keys = new Set<string>();
  for (const [index, variable] of variables.entries()) {
    const { key, coding, direction, coefficient, distribution } = variable;
    const place = `variables[${index}]`;
    if (keys.has(key)) throw new DocumentError(`${place}.key: ${key} stands twice`);
    keys.add(key);
    const kind = coding === "binary" ? "binary" : "normal";
    if (distribution.event.kind !== kind || distribution.nonEvent.kind !== kind) {
      throw new DocumentError(`${place}.distribution: must be ${kind} as its coding`);
    }
    if (coefficient * link.slope !== 0 && coefficient * link.slope > 0 !== (direction === "raises")) {
      throw new DocumentError(`${place}.direction: contradicts the coefficient's sign`);
    }
  }
}
