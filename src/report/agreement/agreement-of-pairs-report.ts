import { fillText, type Text } from "../../base/language.ts";
import type {
  AgreementQuantity,
  AgreementRegion,
  OutlineAgreement,
  PairsAgreement,
  QuantityAgreement,
} from "../../pipeline/agreement/agreement-of-pairs.ts";
import { iccTypes } from "../../stats/agreement/intraclass-correlation.ts";
import { mean } from "../../stats/numbers/mean.ts";
import { standardDeviation } from "../../stats/numbers/variance.ts";
import { estimateCell, meanCell, numberCell, pCell, wordCell } from "../document/cells.ts";
import { column, researchUseOnly } from "../document/common.ts";
import type { ReportCell, ReportFigure, ReportTable, StatisticsReport } from "../document/report.ts";
import { blandAltmanFigure } from "../figures/bland-altman-figure.ts";
import { agreementMethods, type Software } from "../statistics/methods-paragraph.ts";

/** What the two readings are called. */
export type ReadingNames = readonly [first: Text, second: Text];

const twice: ReadingNames = [
  { en: "reading 1", "zh-CN": "第 1 次" },
  { en: "reading 2", "zh-CN": "第 2 次" },
];

/**
 * A study of agreement as a journal prints it: reliability and error, limits of agreement, all six intraclass
 * correlations, overlap of outlines; Bland-Altman plots of the four muscles together, or of each where there are no
 * sums; the methods paragraph.
 */
export function agreementOfPairsReport(
  found: PairsAgreement,
  software: Software,
  readings: ReadingNames = twice,
): StatisticsReport {
  const { quantities, outlines } = found;
  const sums = quantities.filter(({ region }) => region === "sum");
  return {
    tables: [
      ...(quantities.length > 0
        ? [reliabilityTable(quantities, readings), limitsTable(quantities, readings), formsTable(quantities)]
        : []),
      ...(outlines.length > 0 ? [outlineTable(outlines)] : []),
    ],
    figures: (sums.length > 0 ? sums : quantities).flatMap((one) => limitsFigure(one, readings)),
    methods: agreementMethods(undefined, software, outlines.length > 0),
  };
}

const quantityNames: { readonly [Quantity in AgreementQuantity]: Text } = {
  csa: { en: "CSA, cm²", "zh-CN": "CSA（cm²）" },
  fa: { en: "FA, cm²", "zh-CN": "FA（cm²）" },
  fdr: { en: "FDR, %", "zh-CN": "FDR（%）" },
};

const regionName = (region: AgreementRegion): Text | string =>
  region === "sum" ? { en: "Four muscles", "zh-CN": "四块肌肉" } : region;

const idOf = ({ region, quantity }: QuantityAgreement) => `${region}-${quantity}`;

const placeColumns = [column("region", "Region", "区域"), column("quantity", "Measure", "指标")];

/** A line above each region's first row. */
const tableRows = (
  quantities: readonly QuantityAgreement[],
  cells: (one: QuantityAgreement) => readonly ReportCell[],
): ReportTable["rows"] =>
  quantities.map((one, index) => ({
    id: idOf(one),
    ...(index > 0 && quantities[index - 1]!.region !== one.region ? { starts: true } : {}),
    cells: [wordCell(regionName(one.region)), wordCell(quantityNames[one.quantity]), ...cells(one)],
  }));

function formCell({ agreement }: QuantityAgreement, form: (typeof iccTypes)[number]): ReportCell {
  const found = agreement.icc.find(({ type }) => type === form);
  return estimateCell(found?.icc, found?.ci95, 3);
}

function reliabilityTable(
  quantities: readonly QuantityAgreement[],
  [first, second]: ReadingNames,
): ReportTable {
  const spread = (values: readonly number[]) => meanCell(mean(values), standardDeviation(values));
  return {
    id: "reliability",
    title: { en: "Reliability and measurement error", "zh-CN": "可靠性与测量误差" },
    columns: [
      ...placeColumns,
      column("n", "n"),
      column("first", `${first.en}, mean ± SD`, `${first["zh-CN"]}，均数 ± 标准差`),
      column("second", `${second.en}, mean ± SD`, `${second["zh-CN"]}，均数 ± 标准差`),
      column("agreement", "ICC(2,1) (95% CI)", "ICC(2,1)（95% CI）"),
      column("consistency", "ICC(3,1) (95% CI)", "ICC(3,1)（95% CI）"),
      column("sem", "SEM"),
      column("mdc95", "MDC95"),
    ],
    rows: tableRows(quantities, (one) => [
      numberCell(one.agreement.n, 0),
      spread(one.first),
      spread(one.second),
      formCell(one, "ICC(2,1)"),
      formCell(one, "ICC(3,1)"),
      numberCell(one.agreement.sem, 3),
      numberCell(one.agreement.mdc95, 3),
    ]),
    notes: [
      {
        en: "ICC(2,1): absolute agreement, ICC(3,1): consistency of a single reading. SEM: standard error of measurement; MDC95: minimal detectable change (95%), both in the unit of the measure.",
        "zh-CN":
          "ICC(2,1)：单次读数的绝对一致性；ICC(3,1)：单次读数的一致性。SEM：测量标准误；MDC95：最小可检测变化（95%），单位与指标相同。",
      },
      researchUseOnly,
    ],
  };
}

function limitsTable(quantities: readonly QuantityAgreement[], [first, second]: ReadingNames): ReportTable {
  return {
    id: "limits",
    title: { en: "Limits of agreement", "zh-CN": "一致性界限" },
    columns: [
      ...placeColumns,
      column("bias", "Bias (95% CI)", "偏倚（95% CI）"),
      column("lower", "Lower limit (95% CI)", "下限（95% CI）"),
      column("upper", "Upper limit (95% CI)", "上限（95% CI）"),
      column("trend", "Proportional bias, slope (95% CI)", "比例偏倚斜率（95% CI）"),
      column("trendP", "P of slope", "斜率 P"),
    ],
    rows: tableRows(quantities, ({ agreement: { blandAltman: limits, proportionalBias: trend } }) => [
      estimateCell(limits?.bias, limits?.biasCi95, 3),
      estimateCell(limits?.lower, limits?.lowerCi95, 3),
      estimateCell(limits?.upper, limits?.upperCi95, 3),
      estimateCell(trend?.slope, trend?.ci95, 3),
      pCell(trend?.p, trend && { t: trend.t, df: trend.df }),
    ]),
    notes: [
      {
        en: `Differences: ${second.en} minus ${first.en}.`,
        "zh-CN": `差值：${second["zh-CN"]}减${first["zh-CN"]}。`,
      },
      researchUseOnly,
    ],
  };
}

function formsTable(quantities: readonly QuantityAgreement[]): ReportTable {
  return {
    id: "icc-forms",
    title: { en: "Intraclass correlations (95% CI)", "zh-CN": "组内相关系数（95% CI）" },
    columns: [...placeColumns, ...iccTypes.map((type) => column(type, type))],
    rows: tableRows(quantities, (one) => iccTypes.map((type) => formCell(one, type))),
    notes: [
      { en: "Forms of Shrout and Fleiss 1979, k = 2.", "zh-CN": "Shrout-Fleiss（1979）各形式，k = 2。" },
      researchUseOnly,
    ],
  };
}

function outlineTable(outlines: readonly OutlineAgreement[]): ReportTable {
  return {
    id: "dice",
    title: { en: "Overlap of outlines", "zh-CN": "轮廓重叠" },
    columns: [
      column("region", "Region", "区域"),
      column("n", "n"),
      column("dice", "Dice, mean ± SD", "Dice，均数 ± 标准差"),
      column("least", "Least", "最小值"),
      column("greatest", "Greatest", "最大值"),
    ],
    rows: outlines.map(({ region, dice }) => ({
      id: region,
      cells: [
        wordCell(region),
        numberCell(dice.length, 0),
        meanCell(mean(dice), dice.length > 1 ? standardDeviation(dice) : undefined, 3),
        numberCell(Math.min(...dice), 3),
        numberCell(Math.max(...dice), 3),
      ],
    })),
    notes: [
      {
        en: "Dice: twice the common pixels over the pixels of both outlines.",
        "zh-CN": "Dice：共同像素的两倍除以两轮廓像素之和。",
      },
      researchUseOnly,
    ],
  };
}

const plotTitle: Text = {
  en: "Bland-Altman plot of {what}, {region}",
  "zh-CN": "Bland-Altman 图：{what}，{region}",
};

function limitsFigure(one: QuantityAgreement, [first, second]: ReadingNames): readonly ReportFigure[] {
  const { region, quantity, agreement } = one;
  const { blandAltman: limits } = agreement;
  if (limits === undefined || !(limits.sd > 0)) return [];
  const pairs = one.first.map((value, index) => [value, one.second[index]!] as const);
  const where = regionName(region);
  const named = (language: "en" | "zh-CN") =>
    fillText(plotTitle, language, {
      what: quantityNames[quantity][language],
      region: typeof where === "string" ? where : where[language],
    });
  const title: Text = { en: named("en"), "zh-CN": named("zh-CN") };
  const draw = (language: "en" | "zh-CN") =>
    blandAltmanFigure(pairs, limits, [first[language], second[language]], title[language], language);
  return [{ id: `bland-altman-${idOf(one)}`, title, svg: { en: draw("en"), "zh-CN": draw("zh-CN") } }];
}
