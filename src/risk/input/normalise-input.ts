import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { RiskModel, RiskVariable } from "../model/risk-model.ts";
import { tabledVariables } from "../models/yang-2025-variables.ts";
import type { RiskInput, RiskValue, ShownConversion } from "./risk-input.ts";
import { convert, unitConversions } from "./unit-conversions.ts";

/** Input in the model's own units. */
export interface NormalisedInput {
  readonly values: ReadonlyMap<string, RiskValue>;
  readonly conversions: readonly ShownConversion[];
}

/**
 * Turns input into the model's units, and names what makes no sense. Failures: `risk-not-a-number`, `risk-not-binary`,
 * `risk-two-units`. Warned about: keys that no model knows, or that this one does not use.
 */
export function normaliseInput(model: RiskModel, input: RiskInput): Result<NormalisedInput> {
  const values = new Map<string, RiskValue>();
  const conversions: ShownConversion[] = [];
  const issues: Issue[] = [];
  const wrong: Issue[] = [];
  const givenAs = new Map<string, string>();
  for (const [key, given] of Object.entries(input)) {
    if (given === null || given === undefined) continue;
    const value = typeof given === "object" ? given : typed(given);
    if (typeof value.value !== "number" || !Number.isFinite(value.value)) {
      wrong.push(issue("risk-not-a-number", { variable: key }));
      continue;
    }
    const conversion = unitConversions.find(({ from }) => from === key);
    const target = conversion?.to ?? key;
    const variable = model.variables.find((candidate) => candidate.key === target);
    if (variable === undefined) {
      issues.push(unusedIssue(key, target, model));
      continue;
    }
    const other = givenAs.get(target);
    if (other !== undefined) wrong.push(issue("risk-two-units", { first: other, second: key }));
    givenAs.set(target, key);
    if (variable.coding === "binary" && value.value !== 0 && value.value !== 1) {
      wrong.push(issue("risk-not-binary", { variable: key }));
    }
    const converted = conversion === undefined ? value.value : convert(value.value, conversion);
    if (conversion !== undefined) {
      const { fromUnit, toUnit } = conversion;
      conversions.push({
        from: { key, value: value.value, unit: fromUnit },
        to: { key: target, value: converted, unit: toUnit },
        text: `${value.value} ${fromUnit} ${factorText(conversion)} = ${Number(converted.toPrecision(6))} ${toUnit}`,
      });
    }
    values.set(target, { value: converted, provenance: value.provenance });
  }
  const [first, ...more] = wrong;
  if (first !== undefined) return failure(first, ...more, ...issues);
  return success({ values, conversions }, issues);
}

/** `risk-fraction-not-percent`, `risk-square-millimetres` or `risk-out-of-range` where the value was never studied. */
export function rangeIssue(variable: RiskVariable, value: number): Issue | undefined {
  const [lower, upper] = variable.studied;
  if (value >= lower && value <= upper) return undefined;
  if (variable.key === "fdrPercent" && value > 0 && value <= 1) {
    return issue("risk-fraction-not-percent", { value, percent: Number((value * 100).toPrecision(6)) });
  }
  if (variable.key === "csaCm2" && value >= 500) {
    return issue("risk-square-millimetres", { value, squareCentimetres: value / 100 });
  }
  return issue("risk-out-of-range", { variable: variable.key, value, unit: variable.unit, lower, upper });
}

const typed = (value: number | boolean): RiskValue => ({
  value: Number(value),
  provenance: { kind: "typed" },
});

const factorText = ({ numerator, denominator }: (typeof unitConversions)[number]) =>
  denominator === 1 ? `× ${numerator}` : `÷ ${denominator}`;

function unusedIssue(key: string, target: string, model: RiskModel): Issue {
  const known = Object.keys(tabledVariables);
  if (known.includes(target)) return issue("risk-not-in-model", { key });
  const own = model.variables.map((variable) => variable.key);
  return issue("risk-unknown-key", { key, known: [...new Set([...own, ...known])].join(", ") });
}
