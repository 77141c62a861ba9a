import { fillText, type Language } from "../../base/language.ts";
import type { RiskInput } from "../../risk/input/risk-input.ts";
import { keysOf, unitOfKey } from "../../risk/input/variable-keys.ts";
import type { RiskModel, RiskVariable } from "../../risk/model/risk-model.ts";
import type { Contribution } from "../../risk/predict/score.ts";
import { riskWords } from "./risk-words.ts";
import { shownLogOdds, shownValue } from "./shown-value.ts";

/** One variable of a model in the chart of what moves the score. */
export interface ContributionRow {
  readonly key: string;
  readonly label: string;
  /** The value that went in, where it came from, and whether it is outside of the studied range. */
  readonly note: string;
  /** Absent where no value is known. */
  readonly logOdds?: number;
  /** From -1 to 1, of the chart's reach to either side; 0 where no value is known. */
  readonly share: number;
  /** The log odds as they are printed, or a dash. */
  readonly shown: string;
}

/** Smaller log odds never fill the chart, so that a patient like the average looks like one. */
const minScale = 0.5;

/** One row a variable, in the model's order: how far it moves the score to either side of the average studied patient. */
export function contributionRows(
  model: RiskModel,
  input: RiskInput,
  contributions: readonly Contribution[],
  outOfRange: readonly string[],
  language: Language,
): readonly ContributionRow[] {
  const scale = Math.max(minScale, ...contributions.map(({ logOdds }) => Math.abs(logOdds)));
  return model.variables.map((variable) => {
    const { key, label } = variable;
    const contribution = contributions.find((one) => one.variable === key);
    const about = {
      key,
      label: label[language],
      note: noteOf(variable, input, contribution, outOfRange, language),
    };
    if (contribution === undefined) return { ...about, share: 0, shown: "–" };
    const { logOdds } = contribution;
    return { ...about, logOdds, share: logOdds / scale, shown: shownLogOdds(logOdds) };
  });
}

function noteOf(
  variable: RiskVariable,
  input: RiskInput,
  contribution: Contribution | undefined,
  outOfRange: readonly string[],
  language: Language,
): string {
  const given = givenFor(variable.key, input);
  if (given === undefined) return fillText(riskWords.unknown, language);
  const value =
    contribution === undefined
      ? shownValue({ ...variable, unit: given.unit ?? variable.unit }, given.value, language)
      : shownValue(variable, contribution.value, language);
  const source = riskWords[`source.${given.source}`][language];
  const outside = outOfRange.includes(variable.key) ? [riskWords.outsideStudied[language]] : [];
  return [value, source, ...outside].join(" · ");
}

interface Given {
  readonly value: number;
  /** The unit in which it was given, where it is not the model's. */
  readonly unit: string | undefined;
  readonly source: "measured" | "imported" | "typed";
}

/** What went in for a variable, in whichever unit it was given. */
function givenFor(key: string, input: RiskInput): Given | undefined {
  for (const one of keysOf(key)) {
    const found = input[one];
    if (found === undefined || found === null) continue;
    const unit = unitOfKey(one);
    return typeof found === "object"
      ? { value: found.value, unit, source: found.provenance.kind }
      : { value: Number(found), unit, source: "typed" };
  }
  return undefined;
}
