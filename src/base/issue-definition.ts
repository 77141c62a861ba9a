/** error: something could not be done; warning: a number may mislead; info: worth knowing. */
export type Severity = "error" | "warning" | "info";

/** One catalogue entry: how bad it is, and a sentence in every language that says what to do. */
export interface IssueDefinition {
  readonly severity: Severity;
  readonly en: string;
  readonly "zh-CN": string;
}
