import type { Issue } from "./issue.ts";

/** A value (perhaps with warnings), or the issues that prevented it. What data can cause is a Result; our own mistakes throw. */
export type Result<Value> = Success<Value> | Failure;

export interface Success<Value> {
  readonly ok: true;
  readonly value: Value;
  readonly issues: readonly Issue[];
}

export interface Failure {
  readonly ok: false;
  readonly issues: readonly [Issue, ...Issue[]];
}

/** A value, with the issues that came up on the way. */
export const success = <Value>(value: Value, issues: readonly Issue[] = []): Success<Value> => ({
  ok: true,
  value,
  issues,
});

/** No value, and the issues that say why; the first is the reason. */
export const failure = (first: Issue, ...more: readonly Issue[]): Failure => ({
  ok: false,
  issues: [first, ...more],
});
