import type { Issue } from "./issue.ts";

const ranks = { error: 0, warning: 1, info: 2 } as const;

/** The issues with errors first, then warnings, then what is worth knowing; else in the order they came. */
export const bySeverity = (issues: readonly Issue[]): readonly Issue[] =>
  [...issues].sort((a, b) => ranks[a.severity] - ranks[b.severity]);
