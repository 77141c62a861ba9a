import type { Agreement } from "../../stats/agreement/agreement-of-ratings.ts";
import type { KappaOfRaters } from "../../stats/analyses/kappa-table.ts";
import { estimateCell, numberCell, pCell, wordCell } from "../document/cells.ts";
import { column, researchUseOnly } from "../document/common.ts";
import type { ReportRow, ReportTable } from "../document/report.ts";

/** The six intraclass correlations, limits of agreement, measurement error and kappa. */
export function agreementReport(
  agreement: Agreement | undefined,
  kappa: KappaOfRaters | undefined,
  raters: readonly string[],
): readonly ReportTable[] {
  const names = raters.join(", ");
  return [
    ...(agreement ? [iccTable(agreement, names)] : []),
    ...(agreement?.blandAltman || kappa ? [measuresTable(agreement, kappa, raters)] : []),
  ];
}

function iccTable({ n, icc }: Agreement, names: string): ReportTable {
  return {
    id: "icc",
    title: { en: `Agreement of ${names}`, "zh-CN": `一致性：${names}` },
    columns: [
      column("type", "Form", "形式"),
      column("icc", "ICC (95% CI)", "ICC（95% CI）"),
      column("F", "F"),
      column("p", "P"),
    ],
    rows: icc.map((row) => ({
      id: row.type,
      cells: [
        wordCell(row.type),
        estimateCell(row.icc, row.ci95, 3),
        numberCell(row.F, 2),
        pCell(row.p, { F: row.F, df1: row.df1, df2: row.df2 }),
      ],
    })),
    notes: [
      {
        en: `n = ${n}. ICC: intraclass correlation, forms of Shrout and Fleiss.`,
        "zh-CN": `n = ${n}。ICC：组内相关系数，Shrout-Fleiss 各形式。`,
      },
      researchUseOnly,
    ],
  };
}

const row = (id: string, en: string, zhCn: string, cell: ReportRow["cells"][number]): ReportRow => ({
  id,
  cells: [wordCell({ en, "zh-CN": zhCn }), cell],
});

function measuresTable(
  agreement: Agreement | undefined,
  kappa: KappaOfRaters | undefined,
  raters: readonly string[],
): ReportTable {
  const { blandAltman: limits, sem, mdc95, proportionalBias: trend } = agreement ?? {};
  const rows = [
    limits && row("bias", "Bias (95% CI)", "偏倚（95% CI）", estimateCell(limits.bias, limits.biasCi95, 3)),
    limits &&
      row(
        "lower",
        "Lower limit of agreement (95% CI)",
        "一致性下限（95% CI）",
        estimateCell(limits.lower, limits.lowerCi95, 3),
      ),
    limits &&
      row(
        "upper",
        "Upper limit of agreement (95% CI)",
        "一致性上限（95% CI）",
        estimateCell(limits.upper, limits.upperCi95, 3),
      ),
    sem === undefined
      ? undefined
      : row("sem", "Standard error of measurement", "测量标准误", numberCell(sem, 3)),
    mdc95 === undefined
      ? undefined
      : row("mdc95", "Minimal detectable change (95%)", "最小可检测变化（95%）", numberCell(mdc95, 3)),
    trend &&
      row(
        "trend",
        "Proportional bias, slope (95% CI)",
        "比例偏倚斜率（95% CI）",
        estimateCell(trend.slope, trend.ci95, 3),
      ),
    trend &&
      row("trendP", "Proportional bias, P", "比例偏倚 P", pCell(trend.p, { t: trend.t, df: trend.df })),
    kappa && row("kappa", `Kappa (95% CI)`, `Kappa（95% CI）`, estimateCell(kappa.kappa, kappa.ci95, 3)),
    kappa && row("observed", "Proportion of agreement", "分类一致的比例", numberCell(kappa.observed, 3)),
  ];
  const order: ReportTable["notes"] = limits
    ? [
        {
          en: `Differences: ${raters[1]!} minus ${raters[0]!}.`,
          "zh-CN": `差值：${raters[1]!} 减 ${raters[0]!}。`,
        },
      ]
    : [];
  return {
    id: "agreement",
    title: { en: "Limits of agreement and measurement error", "zh-CN": "一致性界限与测量误差" },
    columns: [column("measure", "Measure", "指标"), column("value", "Value", "数值")],
    rows: rows.filter((found) => found !== undefined),
    notes: [...order, researchUseOnly],
  };
}
