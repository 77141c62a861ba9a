import type { Language } from "../../base/language.ts";
import type { AboutModel } from "../../risk/about/about-model.ts";
import type { LocalModel } from "../../risk/local/make-local-model.ts";
import type { RiskModel } from "../../risk/model/risk-model.ts";
import { unitAfterNumber } from "../../risk/model/unit-after-number.ts";
import { caveatMessage } from "../../risk/predict/caveat.ts";
import type { RiskPrediction } from "../../risk/predict/predict-risk.ts";
import {
  bandText,
  confidenceText,
  intervalText,
  percentileText,
} from "../../risk/predict/prediction-words.ts";
import { textTable } from "../terminal/text-table.ts";

const words = {
  en: {
    position: "Position",
    risk: "Risk",
    none: "no risk given: no value is known, or a value is outside the studied range",
    confidence: "Confidence",
    outcome: "Outcome",
    contributions: "Compared with the average studied patient (log odds; above 0 raises the risk)",
    columns: ["", "value", "average", "log odds"],
    sensitivity: (label: string, step: string, ratio: string, range: string) =>
      `${label} +${step}: odds × ${ratio} (${range})`,
    to: "to",
    point: " point",
    join: "; ",
    know: "Please note",
    footer: "Not validated, not for treatment decisions. Research use only.",
    seed: (seed: number, draws: number) =>
      `Interval: the central 80 % of ${draws} random draws, seed ${seed}.`,
  },
  "zh-CN": {
    position: "相对位置",
    risk: "风险",
    none: "不给出数值：无已知数值，或有变量超出研究范围",
    confidence: "可信度",
    outcome: "结局",
    contributions: "与研究患者平均值相比（对数比值；大于 0 为升高）",
    columns: ["", "数值", "平均", "对数比值"],
    sensitivity: (label: string, step: string, ratio: string, range: string) =>
      `${label} 每增加 ${step}：比值 × ${ratio}（${range}）`,
    to: "至",
    point: " 个百分点",
    join: "；",
    know: "须知",
    footer: "未经验证，不得用于治疗决策。仅供研究。",
    seed: (seed: number, draws: number) => `区间：${draws} 次随机抽样中居中的 80 %，种子 ${seed}。`,
  },
} as const;

const shown = (value: number, digits: number) => String(Number(value.toFixed(digits)));

/** A prediction for people: what is known, how little that is, and why. */
export function predictionText(prediction: RiskPrediction, model: RiskModel, language: Language): string {
  const { band, percentile, interval, confidence, contributions, sensitivity, settings } = prediction;
  const say = words[language];
  const variable = (key: string) => model.variables.find((candidate) => candidate.key === key)!;
  const label = (key: string) => variable(key).label[language];
  const unit = (key: string) => unitAfterNumber(variable(key).unit);
  const facts = [
    [
      say.position,
      band === undefined || percentile === undefined
        ? say.none
        : `${bandText(band, model.population.n, language)}${say.join}${percentileText(percentile, language)}`,
    ],
    [say.risk, interval === undefined ? say.none : intervalText(interval, language)],
    [say.outcome, model.outcome[language]],
    [say.confidence, confidenceText(confidence, language)],
  ];
  const rows = contributions.map(({ variable: key, value, centre, logOdds }) => [
    label(key),
    `${shown(value, 2)}${unit(key)}`,
    shown(centre, 1),
    `${logOdds < 0 ? "−" : "+"}${Math.abs(logOdds).toFixed(1)}`,
  ]);
  const steps = sensitivity.map(({ variable: key, step, oddsRatio, oddsRatioRange: [low, high] }) =>
    say.sensitivity(
      label(key),
      `${step}${variable(key).unit === "%" ? say.point : unit(key)}`,
      shown(oddsRatio, 2),
      `${shown(low, 2)} ${say.to} ${shown(high, 2)}`,
    ),
  );
  return [
    `${model.title[language]} (${model.name} ${model.version})`,
    textTable(facts),
    ...(rows.length > 0 ? [`${say.contributions}\n${textTable([say.columns, ...rows])}`] : []),
    ...(steps.length > 0 ? [steps.join("\n")] : []),
    ...(prediction.conversions.length > 0 ? [prediction.conversions.map(({ text }) => text).join("\n")] : []),
    `${say.know}\n${prediction.caveats.map((caveat) => `- ${caveatMessage(caveat, language)}`).join("\n")}`,
    ...(interval === undefined ? [] : [say.seed(settings.seed, settings.draws)]),
    `${say.footer}\n`,
  ].join("\n\n");
}

/** The page "what this model can and cannot say". */
export function aboutText(about: AboutModel, language: Language): string {
  const sections = about.sections.map(
    ({ title, paragraphs }) =>
      `${title[language]}\n${paragraphs.map((paragraph) => `- ${paragraph[language]}`).join("\n")}`,
  );
  const checks = about.checklists.map(({ title, items }) => {
    const rows = items.map(({ item, topic, status, note }) => [
      item,
      topic[language],
      status[language],
      note[language],
    ]);
    return `${title[language]}\n${textTable(rows)}`;
  });
  return `${[about.title[language], ...sections, ...checks, words[language].footer].join("\n\n")}\n`;
}

/** How a local model did on its own patients, optimism taken away. */
export function localModelText({ model, step, validation }: LocalModel, language: Language): string {
  const { auc, brier, calibrationSlope, calibrationInTheLarge, apparent, repeats, seed } = validation;
  const chinese = language === "zh-CN";
  const row = (name: string, { apparent: before, optimism, corrected }: typeof auc) => [
    name,
    before.toFixed(3),
    optimism.toFixed(3),
    corrected.toFixed(3),
  ];
  const head = chinese ? ["", "表观值", "乐观偏差", "校正值"] : ["", "apparent", "optimism", "corrected"];
  const table = textTable([
    head,
    row("AUC", auc),
    row("Brier", brier),
    row(chinese ? "校准斜率" : "calibration slope", calibrationSlope),
    row(chinese ? "整体校准" : "calibration in the large", calibrationInTheLarge),
  ]);
  const [low, high] = apparent.aucCi95 ?? [];
  const interval = low === undefined ? "" : `AUC 95 % CI ${low.toFixed(3)}–${high!.toFixed(3)}; `;
  const { n, events } = model.population;
  const about = chinese
    ? `${interval}自助法 ${repeats} 次，种子 ${seed}。`
    : `${interval}${repeats} bootstrap samples, seed ${seed}.`;
  const title = `${model.name} ${model.version} (${step}; n ${n}, ${events} ${chinese ? "例发生" : "events"})`;
  const basis = model.basedOn === undefined ? "" : ` ← ${model.basedOn.name} ${model.basedOn.version}`;
  return `${title}${basis}\n${model.method[language]}\n\n${table}\n\n${about}\n\n${words[language].footer}\n`;
}
