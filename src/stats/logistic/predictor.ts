/** A named column of predictor values. */
export interface Predictor {
  readonly name: string;
  readonly values: readonly number[];
}
