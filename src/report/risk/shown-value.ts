import type { Language } from "../../base/language.ts";
import { brief, shownUnit } from "../../risk/input/shown-unit.ts";
import type { RiskVariable } from "../../risk/model/risk-model.ts";
import { riskWords } from "./risk-words.ts";

/** A value with its unit, or yes and no. */
export function shownValue({ coding, unit }: RiskVariable, value: number, language: Language): string {
  if (coding === "binary") return riskWords[value === 1 ? "yes" : "no"][language];
  const shown = shownUnit(unit, language);
  return shown === "" ? brief(value) : `${brief(value)} ${shown}`;
}

/** A log odds ratio to one decimal, its sign always there. */
export function shownLogOdds(value: number): string {
  const rounded = Math.abs(value).toFixed(1);
  if (rounded === "0.0") return "0.0";
  return `${value < 0 ? "−" : "+"}${rounded}`;
}
