import type { Language } from "../../../src/base/language.ts";
import type { RiskVariable } from "../../../src/risk/model/risk-model.ts";
import { riskTexts } from "../../risk/risk-texts.ts";

/** UCUM as it is printed; a T-score and a yes/no have no unit. */
export function shownUnit(unit: string, language: Language): string {
  if (unit === "1" || unit === "{T-score}") return "";
  if (unit === "a") return language === "en" ? "years" : "岁";
  return unit === "cm2" ? "cm²" : unit === "mm2" ? "mm²" : unit;
}

/** At most two decimals, none that say nothing. */
export const brief = (value: number): string => String(Number(value.toFixed(2))).replace("-", "−");

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
