import type { Text } from "../../base/language.ts";

/** How a variable is spread in one outcome group of the reference population. */
export type GroupDistribution =
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number }
  | { readonly kind: "binary"; readonly share: number };

/** Group 1 had the event, group 0 had not. */
export interface ReferenceDistribution {
  readonly event: GroupDistribution;
  readonly nonEvent: GroupDistribution;
}

/** One variable of a risk model, with everything needed to code it as the source did. */
export interface RiskVariable {
  /** The key in the input, the unit in its name: `csaCm2`. */
  readonly key: string;
  readonly label: Text;
  /** UCUM where there is one; `1` for 0/1. */
  readonly unit: string;
  readonly coding: "continuous" | "binary";
  /** What the source says the value is, and what it leaves open. */
  readonly definition: Text;
  /** `after-discharge` variables are not known when the patient is seen: scenario only. */
  readonly timing: "baseline" | "after-discharge";
  /** What a larger value does to the risk. */
  readonly direction: "raises" | "lowers";
  /** Outside this range no number is given. */
  readonly studied: readonly [lower: number, upper: number];
  /** `stated`: the source prints the range; `derived`: taken from its means and SDs. */
  readonly studiedFrom: "stated" | "derived";
  /** Mean of the reference population; a missing value counts as this. */
  readonly centre: number;
  /** Log odds a unit, before the model's slope. */
  readonly coefficient: number;
  readonly standardError: number;
  readonly distribution: ReferenceDistribution;
  /** What is wrong with the printed coefficient, and what was done about it. */
  readonly coefficientNote?: Text;
}

/** How intercept and slope are uncertain. */
export type LinkUncertainty =
  /** The slope is anywhere in a range, the intercept re-solved for each slope; then an error of the intercept. */
  | { readonly kind: "range"; readonly slope: readonly [number, number]; readonly interceptSe: number }
  /** Both were estimated together from patients. */
  | {
      readonly kind: "estimated";
      readonly interceptSe: number;
      readonly slopeSe: number;
      readonly covariance: number;
    };

/** logit(p) = intercept + slope × Σ coefficient × (value − centre). */
export interface RiskLink {
  readonly intercept: number;
  readonly slope: number;
  readonly uncertainty: LinkUncertainty;
}

export interface RiskPopulation {
  readonly n: number;
  readonly events: number;
  readonly description: Text;
  readonly followUp: Text;
}

/** How the image variables of the source were measured; a measurement made otherwise lowers the confidence. */
export interface SourceMeasurement {
  readonly level?: string;
  readonly weighting?: "T1" | "T2" | "PD";
  readonly convention?: "fascial" | "muscle";
  readonly recipe?: { readonly imagej: string; readonly scope: string; readonly method: string };
  readonly description: Text;
}

/** A known defect of the source or of the model made from it. */
export interface ModelDefect {
  readonly code: string;
  readonly text: Text;
}

/** What may be done with a model: shown to readers as a score, or only inspected beside its defects. */
export const modelUses = ["score", "inspection"] as const;
export type ModelUse = (typeof modelUses)[number];

/** How far a model's output may be believed at best; set by its evidence, lowered by its input. */
export const confidenceLevels = ["very-low", "low", "moderate"] as const;
export type Confidence = (typeof confidenceLevels)[number];

/**
 * A risk model as data: one readonly, versioned document. A file holds the same shape as JSON
 * (`parseRiskModel` checks it).
 */
export interface RiskModel {
  readonly schema: "paraspine-risk-model";
  readonly schemaVersion: 1;
  readonly name: string;
  readonly version: string;
  readonly title: Text;
  readonly outcome: Text;
  readonly use: ModelUse;
  readonly confidence: Confidence;
  readonly source: { readonly citation: string; readonly doi?: string; readonly licence: string };
  readonly method: Text;
  readonly population: RiskPopulation;
  readonly measurement?: SourceMeasurement;
  readonly variables: readonly RiskVariable[];
  readonly link: RiskLink;
  readonly defects: readonly ModelDefect[];
  /** The model that this one updates. */
  readonly basedOn?: { readonly name: string; readonly version: string };
}
