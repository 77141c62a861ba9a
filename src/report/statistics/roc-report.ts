import type { RocOfVariable } from "../../stats/analyses/roc-table.ts";
import { estimateCell, numberCell, numberText, pCell, wordCell } from "../document/cells.ts";
import { column, researchUseOnly } from "../document/common.ts";
import type { ReportCell, ReportTable } from "../document/report.ts";

/** What Figure 3 of the source paper lists: areas under the curves, cut-offs and what those do. */
export function rocReport(curves: readonly RocOfVariable[], outcome: string): readonly ReportTable[] {
  const compared = curves.flatMap(({ variable, comparisons = [] }, index) =>
    comparisons
      .filter(({ with: other }) => curves.findIndex((curve) => curve.variable === other) > index)
      .map((test) => ({
        id: `${variable}:${test.with}`,
        cells: [
          wordCell(variable),
          wordCell(test.with),
          estimateCell(test.difference, test.ci95, 3),
          numberCell(test.z, 3),
          pCell(test.p, { z: test.z }),
          { text: `${test.events} / ${test.nonEvents}`, values: [test.events, test.nonEvents] },
        ],
      })),
  );
  return [
    {
      id: "roc",
      title: {
        en: `Areas under the ROC curve for ${outcome}`,
        "zh-CN": `ROC 曲线下面积（结局：${outcome}）`,
      },
      columns: [
        column("variable", "Variable", "变量"),
        column("auc", "AUC (95% CI)", "AUC（95% CI）"),
        column("cutoff", "Cut-off", "截断值"),
        column("sensitivity", "Sensitivity (95% CI)", "灵敏度（95% CI）"),
        column("specificity", "Specificity (95% CI)", "特异度（95% CI）"),
        column("ppv", "PPV (95% CI)", "阳性预测值（95% CI）"),
        column("npv", "NPV (95% CI)", "阴性预测值（95% CI）"),
        column("accuracy", "Accuracy (95% CI)", "准确度（95% CI）"),
        column("n", "Events / others", "事件 / 其他"),
      ],
      rows: curves.map(({ variable, direction, auc, ci95, best, events, nonEvents }) => ({
        id: variable,
        cells: [
          wordCell(variable),
          estimateCell(auc, ci95, 3),
          cutoffCell(direction, best.threshold),
          estimateCell(best.sensitivity, best.ci95.sensitivity, 3),
          estimateCell(best.specificity, best.ci95.specificity, 3),
          estimateCell(best.ppv, best.ci95.ppv, 3),
          estimateCell(best.npv, best.ci95.npv, 3),
          estimateCell(best.accuracy, best.ci95.accuracy, 3),
          { text: `${events} / ${nonEvents}`, values: [events, nonEvents] },
        ],
      })),
      notes: [
        {
          en: "AUC with DeLong's interval. Cut-off: greatest Youden index; values beyond it count as positive. Other intervals are exact. Patients without a value are excluded variable by variable.",
          "zh-CN":
            "AUC 附 DeLong 区间。截断值取 Youden 指数最大者，超出者判为阳性。其余区间为精确区间。缺失值逐变量剔除。",
        },
        researchUseOnly,
      ],
    },
    ...(compared.length > 0
      ? [
          {
            id: "roc-comparisons",
            title: { en: "Comparison of AUCs", "zh-CN": "曲线下面积的比较" },
            columns: [
              column("first", "Variable", "变量"),
              column("second", "Against", "对比变量"),
              column("difference", "Difference of AUC (95% CI)", "AUC 差值（95% CI）"),
              column("z", "z"),
              column("p", "DeLong P"),
              column("n", "Events / others", "事件 / 其他"),
            ],
            rows: compared,
            notes: [
              {
                en: "Each pair uses the patients who have both variables, so an AUC may differ from the one above.",
                "zh-CN": "每一对均基于两变量都无缺失的患者，因此面积可能与上表不同。",
              },
              researchUseOnly,
            ],
          },
        ]
      : []),
    ...performanceTables(curves),
  ];
}

/** The threshold is absent where all values are the same. */
function cutoffCell(direction: "<" | ">", threshold: number | undefined): ReportCell {
  const beyond = direction === "<" ? ">" : "<";
  return threshold === undefined
    ? numberCell(undefined, 3)
    : { text: `${beyond} ${numberText(threshold, 3)}`, values: [threshold] };
}

function performanceTables(curves: readonly RocOfVariable[]): readonly ReportTable[] {
  const rated = curves.filter(({ performance }) => performance);
  if (rated.length === 0) return [];
  return [
    {
      id: "performance",
      title: { en: "Performance of the predicted probabilities", "zh-CN": "预测概率的效能" },
      columns: [
        column("variable", "Variable", "变量"),
        column("brier", "Brier score", "Brier 评分"),
        column("intercept", "Calibration intercept (95% CI)", "校准截距（95% CI）"),
        column("slope", "Calibration slope (95% CI)", "校准斜率（95% CI）"),
        column("hosmerLemeshow", "Hosmer-Lemeshow P"),
      ],
      rows: rated.map(({ variable, performance }) => {
        const { brier, calibration, hosmerLemeshow } = performance!;
        return {
          id: variable,
          cells: [
            wordCell(variable),
            numberCell(brier.value, 3),
            estimateCell(calibration.intercept?.value, calibration.intercept?.ci95, 3),
            estimateCell(calibration.slope?.value, calibration.slope?.ci95, 3),
            pCell(hosmerLemeshow?.p),
          ],
        };
      }),
      notes: [researchUseOnly],
    },
  ];
}
