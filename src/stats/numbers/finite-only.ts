import { type Issue, issue } from "../../base/issue.ts";

/**
 * A copy without the properties whose number (or whose array's numbers) arithmetic could not hold, with an issue that
 * names them; the value itself where there are none.
 */
export function finiteOnly<Value>(value: Value): {
  readonly value: Value;
  readonly issues: readonly Issue[];
} {
  const lost = new Set<string>();
  const kept = copy(value, lost) as Value;
  if (lost.size === 0) return { value, issues: [] };
  return { value: kept, issues: [issue("stats-not-finite", { names: [...lost].join(", ") })] };
}

const isNonFinite = (value: unknown): boolean =>
  typeof value === "number"
    ? !Number.isFinite(value)
    : Array.isArray(value) && value.some((item) => typeof item === "number" && !Number.isFinite(item));

function copy(value: unknown, lost: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => copy(item, lost));
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      if (!isNonFinite(item)) return [[name, copy(item, lost)]];
      lost.add(name);
      return [];
    }),
  );
}
