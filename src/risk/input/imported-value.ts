import type { RiskInput } from "./risk-input.ts";
import { keysOf } from "./variable-keys.ts";

/** A value of the project's table, under the key and in the unit in which it stood there. */
export interface ImportedValue {
  readonly key: string;
  readonly value: number;
}

/** What a table says of a variable, where the input was taken from there; undefined otherwise. */
export function importedValue(input: RiskInput, variable: string): ImportedValue | undefined {
  for (const key of keysOf(variable)) {
    const given = input[key];
    if (typeof given === "object" && given?.provenance.kind === "imported")
      return { key, value: given.value };
  }
  return undefined;
}
