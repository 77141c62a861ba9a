/** A named column of predictor values. */
export interface Predictor {
  readonly name: string;
  readonly values: readonly number[];
  /** The term it belongs to, where that has several predictors; its own name where absent. */
  readonly term?: string;
}
