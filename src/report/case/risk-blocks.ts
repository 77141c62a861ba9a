import { issueMessage } from "../../base/issue.ts";
import { fillText, type Language } from "../../base/language.ts";
import type { RiskOfResult } from "../../project/clinical/risk-of-result.ts";
import { importedValue } from "../../risk/input/imported-value.ts";
import { caveatMessage } from "../../risk/predict/caveat.ts";
import type { RiskPrediction } from "../../risk/predict/predict-risk.ts";
import {
  bandText,
  confidenceText,
  intervalText,
  percentileText,
} from "../../risk/predict/prediction-words.ts";
import { contributionRows } from "../risk/contribution-rows.ts";
import { conversionNotes, sensitivityNotes } from "../risk/prediction-notes.ts";
import { riskWords } from "../risk/risk-words.ts";
import type { ReportBlock } from "./report-page.ts";

const bands = ["low", "mid", "high"] as const;

/** The risk part of a report, which names its model first. */
export function riskBlocks(risk: RiskOfResult, model: string, language: Language): readonly ReportBlock[] {
  const { predicted } = risk;
  const head: ReportBlock[] = [{ kind: "small", text: model }, ...fromTable(risk, language)];
  if (!predicted.ok)
    return [
      ...head,
      ...predicted.issues.map((found) => ({ kind: "text", text: issueMessage(found, language) }) as const),
    ];
  return [
    ...head,
    {
      kind: "beside",
      left: answerBlocks(risk, predicted.value, language),
      right: contributionBlocks(risk, predicted.value, language),
    },
    { kind: "subheading", text: riskWords.toKnow[language] },
    { kind: "list", items: caveatTexts(predicted.value, language), columns: 2, isSmall: true },
  ];
}

/** Which values nobody typed, but the project's table has. */
function fromTable({ model, input }: RiskOfResult, language: Language): readonly ReportBlock[] {
  const labels = model.variables
    .filter(({ key }) => importedValue(input, key) !== undefined)
    .map(({ label }) => label[language]);
  if (labels.length === 0) return [];
  const variables = labels.join(language === "en" ? ", " : "、");
  return [{ kind: "small", text: fillText(riskWords.fromTableList, language, { variables }) }];
}

/** Band, percentile, interval and confidence; or that there is no number, and why. */
function answerBlocks(
  { model }: RiskOfResult,
  { band, percentile, interval, confidence, issues }: RiskPrediction,
  language: Language,
): readonly ReportBlock[] {
  const small = (text: string) => ({ kind: "small", text }) as const;
  const strong = (text: string) => ({ kind: "strong", text }) as const;
  const closing = [small(riskWords.confidence[language]), strong(confidenceText(confidence, language))];
  if (band === undefined || percentile === undefined || interval === undefined) {
    const slips = issues.filter(
      ({ code }) => code === "risk-fraction-not-percent" || code === "risk-square-millimetres",
    );
    return [
      small(riskWords.position[language]),
      strong(riskWords.noNumber[language]),
      ...slips.map((found) => ({ kind: "text", text: issueMessage(found, language) }) as const),
      ...closing,
    ];
  }
  const names = [
    riskWords.lowest[language],
    riskWords.middle[language],
    riskWords.highest[language],
  ] as const;
  return [
    small(riskWords.position[language]),
    strong(bandText(band, model.population.n, language)),
    { kind: "text", text: percentileText(percentile, language) },
    { kind: "thirds", names, own: bands.indexOf(band) as 0 | 1 | 2, at: percentile / 100 },
    small(riskWords.interval[language]),
    strong(intervalText(interval, language)),
    { kind: "text", text: model.outcome[language] },
    { kind: "interval", lower: interval[0], upper: interval[1] },
    ...closing,
  ];
}

/** The chart, what one more unit of the measured values does, and what was converted. */
function contributionBlocks(
  { model, input }: RiskOfResult,
  prediction: RiskPrediction,
  language: Language,
): readonly ReportBlock[] {
  const { contributions, outOfRange } = prediction;
  const list = (items: readonly string[]) => ({ kind: "list", items, columns: 1, isSmall: true }) as const;
  const converted = conversionNotes(model, prediction, language).map(({ text }) => text);
  return [
    { kind: "subheading", text: riskWords.contributions[language] },
    {
      kind: "bars",
      headings: {
        lowers: riskWords.lowers[language],
        raises: riskWords.raises[language],
        value: riskWords.logOdds[language],
      },
      rows: contributionRows(model, input, contributions, outOfRange, language),
    },
    { kind: "subheading", text: riskWords.sensitivity[language] },
    list(sensitivityNotes(model, prediction, language).map(({ text }) => text)),
    ...(converted.length === 0
      ? []
      : [{ kind: "subheading", text: riskWords.conversions[language] } as const, list(converted)]),
  ];
}

/** Every caveat in a sentence, and how the interval was drawn. */
function caveatTexts({ caveats, interval, settings }: RiskPrediction, language: Language): readonly string[] {
  const { draws, seed } = settings;
  return [
    ...caveats.map((one) => caveatMessage(one, language)),
    ...(interval === undefined ? [] : [fillText(riskWords.draws, language, { draws, seed })]),
  ];
}
