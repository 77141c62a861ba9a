import { counted } from "../../base/counted.ts";
import type { Text } from "../../base/language.ts";
import type { LogisticTable } from "../../stats/analyses/logistic-table.ts";
import type { UnivariableModel } from "../../stats/analyses/univariable-table.ts";
import type { OptimismCorrected } from "../../stats/prediction/validate-by-bootstrap.ts";
import { estimateCell, intervalCell, numberCell, pCell, wordCell } from "../document/cells.ts";
import { column, researchUseOnly } from "../document/common.ts";
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from "../document/report.ts";

type Term = LogisticTable["terms"][number];

const termColumns: readonly ReportColumn[] = [
  column("term", "Variable", "变量"),
  column("b", "B"),
  column("se", "SE"),
  column("wald", "Wald χ²"),
  column("p", "P"),
  column("oddsRatio", "OR"),
  column("ci95", "95% CI"),
];

const termCells = ({ b, se, wald, p, oddsRatio, ci95 }: Term): readonly ReportCell[] => [
  numberCell(b, 3),
  numberCell(se, 3),
  numberCell(wald, 3),
  pCell(p, { "Wald χ²": wald }),
  numberCell(oddsRatio, 3),
  intervalCell(ci95, 3),
];

const termName = (term: string): ReportCell =>
  wordCell(term === "(Intercept)" ? { en: "(Intercept)", "zh-CN": "（截距）" } : term);

const referenceNotes = (references: { readonly [variable: string]: string } = {}): readonly Text[] => {
  const named = Object.entries(references).map(([variable, level]) => `${variable}: ${level}`);
  return named.length === 0
    ? []
    : [{ en: `Reference levels: ${named.join("; ")}.`, "zh-CN": `参照水平：${named.join("；")}。` }];
};

/** The univariable half of Table 3 of the source paper: a model for each variable. */
export function univariableReport(models: readonly UnivariableModel[], outcome: string): ReportTable {
  const references = Object.assign({}, ...models.map(({ model }) => model.references ?? {}));
  return {
    id: "table-3-univariable",
    title: {
      en: `Table 3a. Univariable logistic regression of ${outcome}`,
      "zh-CN": `表 3a  单因素 logistic 回归（结局：${outcome}）`,
    },
    columns: [...termColumns, column("n", "n"), column("auc-r2", "Nagelkerke R²")],
    rows: models.flatMap(({ model }) =>
      model.terms.slice(1).map((term, index) => ({
        id: term.term,
        cells: [
          termName(term.term),
          ...termCells(term),
          numberCell(model.n, 0),
          index === 0 ? numberCell(model.rSquared.nagelkerke, 3) : wordCell(""),
        ],
      })),
    ),
    notes: [
      ...referenceNotes(references),
      {
        en: "Each variable in a separate model. OR: odds ratio with Wald interval.",
        "zh-CN": "每个变量单独建模。OR：比值比，附 Wald 区间。",
      },
      researchUseOnly,
    ],
  };
}

/** The multivariable half of Table 3, and how good the model is. */
export function multivariableReport(model: LogisticTable, outcome: string): readonly ReportTable[] {
  const profiled = model.terms.some(({ profileCi95 }) => profileCi95);
  const inflated = model.terms.some(({ vif }) => vif !== undefined);
  const firth = model.method === "Firth";
  return [
    {
      id: "table-3-multivariable",
      title: {
        en: `Table 3b. Multivariable logistic regression of ${outcome}${firth ? " (Firth)" : ""}`,
        "zh-CN": `表 3b  多因素 logistic 回归（结局：${outcome}${firth ? "，Firth 法" : ""}）`,
      },
      columns: [
        ...termColumns,
        ...(profiled
          ? [column("profileCi95", "Profile 95% CI", "轮廓似然 95% CI"), column("lr", "LR P", "似然比 P")]
          : []),
        ...(inflated ? [column("vif", "VIF")] : []),
      ],
      rows: model.terms.map((term) => ({
        id: term.term,
        cells: [
          termName(term.term),
          ...termCells(term),
          ...(profiled
            ? [
                intervalCell(term.profileCi95, 3),
                pCell(term.likelihoodRatio?.p, term.likelihoodRatio && { "χ²": term.likelihoodRatio.chi2 }),
              ]
            : []),
          ...(inflated ? [numberCell(term.vif, 2)] : []),
        ],
      })),
      notes: [
        ...referenceNotes(model.references),
        {
          en: `n = ${model.n}, ${counted(model.events, "event")}; ${counted(model.dropped, "row")} with missing values left out. OR: odds ratio with Wald interval.`,
          "zh-CN": `n = ${model.n}，事件 ${model.events} 例；剔除含缺失值的 ${model.dropped} 行。OR：比值比，附 Wald 区间。`,
        },
        researchUseOnly,
      ],
    },
    fitTable(model),
    ...(model.generalisedVif ? [inflationTable(model.generalisedVif)] : []),
    ...(model.ridge ? [ridgeTable(model.ridge)] : []),
  ];
}

const row = (id: string, en: string, zhCn: string, cell: ReportCell): ReportRow => ({
  id,
  cells: [wordCell({ en, "zh-CN": zhCn }), cell],
});

function fitTable(model: LogisticTable): ReportTable {
  const { likelihoodRatio: ratio, hosmerLemeshow, sampleSize, performance, validation } = model;
  const rows: (ReportRow | undefined)[] = [
    row("logLikelihood", "Log-likelihood", "对数似然", numberCell(model.logLikelihood, 3)),
    row("deviance", "Deviance", "偏差", numberCell(model.deviance, 3)),
    row("aic", "AIC", "AIC", numberCell(model.aic, 2)),
    ratio &&
      row(
        "likelihoodRatio",
        "Likelihood-ratio P",
        "似然比检验 P",
        pCell(ratio.p, { "χ²": ratio.chi2, df: ratio.df }),
      ),
    row("coxSnell", "Cox-Snell R²", "Cox-Snell R²", numberCell(model.rSquared.coxSnell, 3)),
    row("nagelkerke", "Nagelkerke R²", "Nagelkerke R²", numberCell(model.rSquared.nagelkerke, 3)),
    hosmerLemeshow &&
      row(
        "hosmerLemeshow",
        "Hosmer-Lemeshow P",
        "Hosmer-Lemeshow P",
        pCell(hosmerLemeshow.p, { "χ²": hosmerLemeshow.chi2, df: hosmerLemeshow.df }),
      ),
    model.eventsPerVariable === undefined
      ? undefined
      : row("epv", "Events per variable", "每变量事件数", numberCell(model.eventsPerVariable, 1)),
    sampleSize &&
      row(
        "riley",
        "Patients needed for such a model (Riley 2019)",
        "此类模型所需样本量（Riley 2019）",
        numberCell(sampleSize.needed, 0),
      ),
    performance &&
      row("auc", "AUC (95% CI)", "AUC（95% CI）", estimateCell(performance.auc, performance.aucCi95, 3)),
    performance && row("brier", "Brier score", "Brier 评分", numberCell(performance.brier.value, 3)),
    validation &&
      row("aucCorrected", "AUC less optimism", "校正乐观偏差后的 AUC", correctedCell(validation.auc)),
    validation &&
      row(
        "brierCorrected",
        "Brier score less optimism",
        "校正乐观偏差后的 Brier 评分",
        correctedCell(validation.brier),
      ),
    validation?.calibrationSlope &&
      row(
        "slopeCorrected",
        "Calibration slope less optimism",
        "校正乐观偏差后的校准斜率",
        correctedCell(validation.calibrationSlope),
      ),
  ];
  return {
    id: "model-fit",
    title: { en: "Fit of the multivariable model", "zh-CN": "多因素模型的拟合情况" },
    columns: [column("measure", "Measure", "指标"), column("value", "Value", "数值")],
    rows: rows.filter((found) => found !== undefined),
    notes: [
      ...(validation
        ? [
            {
              en: `Optimism from ${validation.repeats} bootstrap samples.`,
              "zh-CN": `乐观偏差由 ${validation.repeats} 次自助抽样估计。`,
            },
          ]
        : []),
      researchUseOnly,
    ],
  };
}

function inflationTable(terms: NonNullable<LogisticTable["generalisedVif"]>): ReportTable {
  return {
    id: "collinearity",
    title: { en: "Collinearity of terms", "zh-CN": "各项整体的共线性" },
    columns: [
      column("term", "Term", "项"),
      column("df", "df"),
      column("gvif", "GVIF"),
      column("perDegree", "GVIF^(1/(2 df))"),
    ],
    rows: terms.map(({ term, df, gvif, perDegree }) => ({
      id: term,
      cells: [wordCell(term), numberCell(df, 0), numberCell(gvif, 2), numberCell(perDegree, 2)],
    })),
    notes: [
      {
        en: "GVIF: generalised variance inflation factor (Fox and Monette 1992), all levels of a category at once; GVIF^(1/(2 df)) can be compared between terms.",
        "zh-CN":
          "GVIF：广义方差膨胀因子（Fox 与 Monette 1992），分类变量的各水平合并计算；开 2 df 次方后可在各项间比较。",
      },
      researchUseOnly,
    ],
  };
}

const correctedCell = ({ corrected, apparent, optimism }: OptimismCorrected): ReportCell => ({
  ...numberCell(corrected, 3),
  values: [corrected, apparent, optimism],
});

function ridgeTable({ bestLambda, terms }: NonNullable<LogisticTable["ridge"]>): ReportTable {
  return {
    id: "ridge",
    title: { en: "Ridge regression", "zh-CN": "岭回归" },
    columns: [column("term", "Variable", "变量"), column("b", "B")],
    rows: terms.map(({ term, b }) => ({ id: term, cells: [termName(term), numberCell(b, 3)] })),
    notes: [
      {
        en: `Penalty λ = ${bestLambda.toPrecision(3)}, by ten-fold cross-validation.`,
        "zh-CN": `惩罚强度 λ = ${bestLambda.toPrecision(3)}，由十折交叉验证选定。`,
      },
      researchUseOnly,
    ],
  };
}
