import type { RegionName } from "../roi/roi.ts";

/** What the program needs of a model's card (`models/<name>/card.json`). */
export interface ModelCard {
  readonly name: string;
  readonly version: string;
  readonly weights: { readonly file: string; readonly sha256: string };
  readonly input: {
    readonly spacing_mm: number;
    /** Of the first look at the whole slice, which only finds the spine. */
    readonly overview_spacing_mm?: number;
    readonly multiple_of: number;
    /** Width of the field, and its height where it is not square. */
    readonly trained_field_mm: number;
    readonly trained_height_mm?: number;
    readonly largest_field_mm: number;
  };
  readonly output: { readonly classes: { readonly labels: readonly string[] } };
  /** How the expected Dice follows from what the network shows, fitted on the validation patients. */
  readonly confidence?: {
    /** Below this the reader is asked to check carefully. */
    readonly low: number;
    readonly expected_dice?: ExpectedDice;
  };
}

/** The logarithm of 1 - Dice as a sum of terms. */
export interface ExpectedDice {
  readonly constant: { readonly MF: number; readonly ES: number; readonly VB: number };
  /** Times the logarithm of 1 - the Dice that the probabilities promise. */
  readonly promised: number;
  /** Times the size of the logarithm of a muscle's area over the other side's. */
  readonly asymmetry: number;
}

/** Below this the reader is asked to check carefully: where the card says nothing else, 0.9. */
export const lowConfidence = ({ confidence }: ModelCard): number => confidence?.low ?? 0.9;

/** Which model drew an outline. */
export interface ModelIdentity {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

/** What a Case keeps of the model that drew on it. */
export const modelIdentity = ({ name, version, weights }: ModelCard): ModelIdentity => ({
  name,
  version,
  sha256: weights.sha256,
});

/** The class of a region among the model's labels. */
export const classOf = (card: ModelCard, region: RegionName): number =>
  card.output.classes.labels.indexOf(region);
