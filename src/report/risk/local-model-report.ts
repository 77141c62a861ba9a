import { fillText, type Text } from "../../base/language.ts";
import type { LocalModel } from "../../risk/local/make-local-model.ts";
import type { RiskModel } from "../../risk/model/risk-model.ts";
import type { OptimismCorrected } from "../../stats/prediction/validate-by-bootstrap.ts";
import { estimateCell, numberCell, wordCell } from "../document/cells.ts";
import { column, researchUseOnly, same } from "../document/common.ts";
import type { ReportCell, ReportFigure, ReportTable, StatisticsReport } from "../document/report.ts";
import { calibrationFigure } from "../figures/calibration-figure.ts";
import { decisionFigure } from "../figures/decision-figure.ts";
import type { Software } from "../statistics/methods-paragraph.ts";

/**
 * A local model as a journal prints it: how well it did on its own patients and with the optimism taken away, its
 * coefficients, calibration and decision curve, and how it was made.
 */
export function localModelReport(local: LocalModel, software: Software): StatisticsReport {
  return {
    tables: [performanceTable(local), coefficientTable(local.model)],
    figures: figuresOf(local),
    methods: methodsOf(local, software),
  };
}

/** Three decimals: what is smaller than that is chance and the arithmetic. */
const shortCell = (value: number): ReportCell => ({
  text: value
    .toFixed(3)
    .replace(/^-(0\.0+)$/, "$1")
    .replace("-", "−"),
  values: [value],
});

function performanceTable({ validation }: LocalModel): ReportTable {
  const { auc, brier, calibrationSlope, calibrationInTheLarge, apparent, repeats, seed } = validation;
  const row = (id: string, name: Text, measure: OptimismCorrected) => ({
    id,
    cells: [
      wordCell(name),
      id === "auc" ? estimateCell(measure.apparent, apparent.aucCi95, 3) : shortCell(measure.apparent),
      shortCell(measure.optimism),
      shortCell(measure.corrected),
    ],
  });
  return {
    id: "performance",
    title: { en: "Performance", "zh-CN": "模型表现" },
    columns: [
      column("measure", "Measure", "指标"),
      column("apparent", "Apparent (95% CI)", "表观值（95% CI）"),
      column("optimism", "Optimism", "乐观偏差"),
      column("corrected", "Corrected", "校正值"),
    ],
    rows: [
      row("auc", same("AUC"), auc),
      row("brier", { en: "Brier score", "zh-CN": "Brier 评分" }, brier),
      row("slope", { en: "Calibration slope", "zh-CN": "校准斜率" }, calibrationSlope),
      row("large", { en: "Calibration in the large", "zh-CN": "整体校准" }, calibrationInTheLarge),
    ],
    notes: [
      {
        en: `Corrected: less the optimism of ${repeats} bootstrap samples, seed ${seed}.`,
        "zh-CN": `校正值：已减去 ${repeats} 次自助抽样所得的乐观偏差（种子 ${seed}）。`,
      },
      researchUseOnly,
    ],
  };
}

function coefficientTable({ variables, link, basedOn }: RiskModel): ReportTable {
  return {
    id: "coefficients",
    title: { en: "Coefficients", "zh-CN": "系数" },
    columns: [
      column("variable", "Variable", "变量"),
      column("unit", "Unit", "单位"),
      column("coefficient", "Log odds per unit", "每单位对数比值"),
      column("centre", "Centre", "中心值"),
    ],
    rows: [
      {
        id: "intercept",
        cells: [
          wordCell({ en: "Intercept", "zh-CN": "截距" }),
          wordCell(""),
          numberCell(link.intercept, 4),
          wordCell(""),
        ],
      },
      {
        id: "slope",
        cells: [
          wordCell({ en: "Slope", "zh-CN": "斜率" }),
          wordCell(""),
          numberCell(link.slope, 4),
          wordCell(""),
        ],
      },
      ...variables.map(({ key, label, unit, coefficient, centre }) => ({
        id: key,
        cells: [
          wordCell(label),
          wordCell(unit === "1" ? "" : unit),
          numberCell(coefficient, 4),
          numberCell(centre, 2),
        ],
      })),
    ],
    notes: [
      {
        en: "logit(p) = intercept + slope × Σ coefficient × (value − centre).",
        "zh-CN": "logit(p) = 截距 + 斜率 × Σ 系数 ×（数值 − 中心值）。",
      },
      ...(basedOn === undefined
        ? []
        : [
            {
              en: `Based on ${basedOn.name} ${basedOn.version}.`,
              "zh-CN": `基于 ${basedOn.name} ${basedOn.version}。`,
            },
          ]),
      researchUseOnly,
    ],
  };
}

const titles = {
  calibration: { en: "Calibration on the model's own patients", "zh-CN": "校准曲线（建模患者）" },
  decision: { en: "Decision curve on the model's own patients", "zh-CN": "决策曲线（建模患者）" },
} as const satisfies Record<string, Text>;

function figuresOf({ validation: { apparent } }: LocalModel): readonly ReportFigure[] {
  const { calibration, decision } = titles;
  return [
    {
      id: "calibration",
      title: calibration,
      svg: {
        en: calibrationFigure(apparent.calibration, calibration.en, "en"),
        "zh-CN": calibrationFigure(apparent.calibration, calibration["zh-CN"], "zh-CN"),
      },
    },
    {
      id: "decision",
      title: decision,
      svg: {
        en: decisionFigure(apparent.decisionCurve, decision.en, "en"),
        "zh-CN": decisionFigure(apparent.decisionCurve, decision["zh-CN"], "zh-CN"),
      },
    },
  ];
}

const methodsText: Text = {
  en: "The model {base} was adapted to {n} local patients, {events} of them with the event. {method} The whole procedure was validated with {repeats} bootstrap samples (Harrell 1996). Computed with {software}.",
  "zh-CN":
    "将模型 {base} 用于本中心 {n} 名患者（其中 {events} 名发生结局事件）进行更新。{method}整个更新过程以 {repeats} 次自助抽样验证（Harrell 1996）。计算软件：{software}。",
};

function methodsOf({ model, validation }: LocalModel, { name, version }: Software): Text {
  const { population, basedOn, method } = model;
  const said = (language: "en" | "zh-CN") =>
    fillText(methodsText, language, {
      base: basedOn === undefined ? "" : `${basedOn.name} ${basedOn.version}`,
      n: population.n,
      events: population.events,
      method: method[language],
      repeats: validation.repeats,
      software: `${name} ${version}`,
    });
  return { en: said("en"), "zh-CN": said("zh-CN") };
}
