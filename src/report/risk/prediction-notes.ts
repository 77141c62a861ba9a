import { fillText, type Language } from "../../base/language.ts";
import { brief, shownUnit } from "../../risk/input/shown-unit.ts";
import type { RiskModel } from "../../risk/model/risk-model.ts";
import type { RiskPrediction } from "../../risk/predict/predict-risk.ts";
import { riskWords } from "./risk-words.ts";

/** A sentence about one variable. */
export interface VariableNote {
  readonly key: string;
  readonly text: string;
}

/** What one more unit of each measured value does to the odds. */
export function sensitivityNotes(
  { variables }: RiskModel,
  { sensitivity }: RiskPrediction,
  language: Language,
): readonly VariableNote[] {
  return sensitivity.flatMap(({ variable: key, step, oddsRatio, oddsRatioRange: [low, high] }) => {
    const variable = variables.find((one) => one.key === key);
    if (variable === undefined) return [];
    const shown =
      variable.unit === "%" ? riskWords.point[language] : `${step} ${shownUnit(variable.unit, language)}`;
    const text = fillText(riskWords.oneMore, language, {
      ...{ variable: variable.label[language], step: shown },
      ...{ ratio: brief(oddsRatio), low: brief(low), high: brief(high) },
    });
    return [{ key, text }];
  });
}

/** Which values were given in another unit, and what they came to. */
export const conversionNotes = (
  { variables }: RiskModel,
  { conversions }: RiskPrediction,
  language: Language,
): readonly VariableNote[] =>
  conversions.map(({ from, to, text }) => {
    const label = variables.find((one) => one.key === to.key)?.label[language] ?? to.key;
    return { key: from.key, text: fillText(riskWords.labelled, language, { label, text }) };
  });
