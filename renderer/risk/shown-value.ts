import type { Language } from "../../src/base/language.ts";
import type { RiskVariable } from "../../src/risk/model/risk-model.ts";
import { brief, shownUnit } from "../ui/format/shown-unit.ts";
import { riskTexts } from "./risk-texts.ts";

/** A value with its unit, or yes and no. */
export function shownValue({ coding, unit }: RiskVariable, value: number, language: Language): string {
  if (coding === "binary") return riskTexts[value === 1 ? "yes" : "no"][language];
  const shown = shownUnit(unit, language);
  return shown === "" ? brief(value) : `${brief(value)} ${shown}`;
}

/** A log odds ratio to one decimal, its sign always there. */
export function shownLogOdds(value: number): string {
  const rounded = Math.abs(value).toFixed(1);
  if (rounded === "0.0") return "0.0";
  return `${value < 0 ? "−" : "+"}${rounded}`;
}
