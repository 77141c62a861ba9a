import type { Language } from "../../base/language.ts";

/** UCUM as it is printed; a T-score and a yes/no have no unit. */
export function shownUnit(unit: string, language: Language): string {
  if (unit === "1" || unit === "{T-score}") return "";
  if (unit === "a") return language === "en" ? "years" : "岁";
  return unit === "cm2" ? "cm²" : unit === "mm2" ? "mm²" : unit;
}

/** At most two decimals, none that say nothing. */
export const brief = (value: number): string => String(Number(value.toFixed(2))).replace("-", "−");
