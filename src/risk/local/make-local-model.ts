import { type Issue, issue } from "../../base/issue.ts";
import type { Text } from "../../base/language.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { mean } from "../../stats/numbers/mean.ts";
import { standardDeviation } from "../../stats/numbers/variance.ts";
import type { GroupDistribution, RiskModel, RiskVariable } from "../model/risk-model.ts";
import { fitStep, type LinkFit, type RefitFit } from "./fit-step.ts";
import type { LocalCohort } from "./local-cohort.ts";
import { stepNeeds, type UpdateStep } from "./update-step.ts";
import { type StepValidation, validateStep } from "./validate-step.ts";

export interface LocalModelChoice {
  readonly step: UpdateStep;
  /** Name and version of the new model; the old one stays as it is. */
  readonly name: string;
  readonly version: string;
  /** Whose patients they are, and how long they were followed. */
  readonly description: Text;
  readonly followUp: Text;
  /** Of the bootstrap. */
  readonly seed: number;
  readonly repeats?: number;
}

/** A model adapted to local patients, and how well it did on them. */
export interface LocalModel {
  readonly model: RiskModel;
  readonly step: UpdateStep;
  readonly validation: StepValidation;
}

const defaultRepeats = 500;

/**
 * Adapts a model to the outcomes of one's own patients, as a new document that names the one it is based on. Refused
 * below the step's sample size (`risk-local-too-few`) and where the outcomes have no fit (`risk-local-no-fit`).
 */
export function makeLocalModel(
  model: RiskModel,
  cohort: LocalCohort,
  choice: LocalModelChoice,
): Result<LocalModel> {
  const { step, seed, repeats = defaultRepeats } = choice;
  const need = stepNeeds(model, cohort).find((candidate) => candidate.step === step)!;
  if (!need.enough) {
    const { events, nonEvents } = cohort;
    return failure(
      issue("risk-local-too-few", {
        needEvents: need.events,
        needNonEvents: need.nonEvents,
        needPatients: need.patients,
        events,
        nonEvents,
      }),
    );
  }
  const fit = fitStep(step, model, cohort);
  const validation = fit && validateStep(step, model, cohort, { seed, repeats });
  if (fit === undefined || validation === undefined) return failure(issue("risk-local-no-fit"));
  const issues: Issue[] = [];
  if (fit.slope <= 0) issues.push(issue("risk-local-inverted", { slope: fit.slope.toFixed(2) }));
  return success({ model: updated(model, cohort, fit, choice), step, validation }, issues);
}

function updated(
  model: RiskModel,
  cohort: LocalCohort,
  fit: LinkFit | RefitFit,
  { step, name, version, description, followUp }: LocalModelChoice,
): RiskModel {
  const { intercept, slope, interceptSe, slopeSe, covariance } = fit;
  const { measurement, ...kept } = model;
  const ofOwn = step === "refit";
  return {
    ...kept,
    ...(ofOwn ? { source: { citation: description.en, licence: "local data" } } : {}),
    ...(ofOwn || measurement === undefined ? {} : { measurement }),
    name,
    version,
    title: localTitle,
    use: "score",
    confidence: step === "intercept" ? "low" : "moderate",
    method: methodTexts[step],
    population: { n: cohort.outcome.length, events: cohort.events, description, followUp },
    variables: model.variables.map((variable) =>
      updatedVariable(
        variable,
        cohort,
        "variables" in fit ? fit.variables.find(({ key }) => key === variable.key) : undefined,
        slope,
      ),
    ),
    link: { intercept, slope, uncertainty: { kind: "estimated", interceptSe, slopeSe, covariance } },
    defects: ofOwn ? [] : model.defects,
    basedOn: { name: model.name, version: model.version },
  };
}

/** The variable as the local patients have it: their spread; after a refit also their range, centre and coefficient. */
function updatedVariable(
  variable: RiskVariable,
  { outcome, values }: LocalCohort,
  refitted: RefitFit["variables"][number] | undefined,
  slope: number,
): RiskVariable {
  const own = values[variable.key]!;
  const group = (event: number): GroupDistribution => {
    const part = own.filter((_, row) => outcome[row] === event);
    if (variable.coding === "binary") return { kind: "binary", share: mean(part) };
    return { kind: "normal", mean: mean(part), sd: Math.max(standardDeviation(part), Number.EPSILON) };
  };
  const distribution = { event: group(1), nonEvent: group(0) };
  if (refitted === undefined) {
    const raises = variable.coefficient * slope > 0;
    return { ...variable, distribution, direction: raises ? "raises" : "lowers" };
  }
  const { coefficientNote: _, ...rest } = variable;
  const { centre, coefficient, standardError } = refitted;
  return {
    ...rest,
    distribution,
    centre,
    coefficient,
    standardError,
    direction: coefficient > 0 ? "raises" : "lowers",
    ...(variable.coding === "binary"
      ? {}
      : { studied: [Math.min(...own), Math.max(...own)], studiedFrom: "stated" }),
  };
}

const localTitle: Text = { en: "Local model", "zh-CN": "本地模型" };

const methodTexts: { readonly [Step in UpdateStep]: Text } = {
  intercept: {
    en: "Intercept estimated on local patients; coefficients and slope kept.",
    "zh-CN": "用本地患者估计截距，系数与斜率保持不变。",
  },
  "intercept-and-slope": {
    en: "Intercept and slope estimated on local patients (logistic recalibration); the proportions of the coefficients kept.",
    "zh-CN": "用本地患者估计截距与斜率（logistic 再校准），系数间比例保持不变。",
  },
  refit: {
    en: "All coefficients estimated on local patients with a ridge penalty, chosen by modified AIC.",
    "zh-CN": "用本地患者以岭惩罚重新估计全部系数，惩罚由修正 AIC 选定。",
  },
};
