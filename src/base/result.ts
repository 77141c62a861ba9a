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

/** The value changed, the issues kept; a failure stays as it is. */
export const mapResult = <From, To>(result: Result<From>, change: (value: From) => To): Result<To> =>
  result.ok ? success(change(result.value), result.issues) : result;

/** Every issue changed, such as given a path; the value stays. */
export function mapIssues<Value>(result: Result<Value>, change: (found: Issue) => Issue): Result<Value> {
  if (result.ok) return success(result.value, result.issues.map(change));
  const [first, ...more] = result.issues;
  return failure(change(first), ...more.map(change));
}

/** A value whose issues come after those of what was done before it; a failure stays as it is, its reason first. */
export const afterIssues = <Value>(before: readonly Issue[], result: Result<Value>): Result<Value> =>
  result.ok ? success(result.value, [...before, ...result.issues]) : result;

/** A result all of whose issues concern the file at `path`. */
export const withPath = <Value>(result: Result<Value>, path: string): Result<Value> =>
  mapIssues(result, (found) => ({ ...found, path }));
