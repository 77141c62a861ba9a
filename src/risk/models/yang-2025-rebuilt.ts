import { logit } from "../expit.ts";
import type { ReferenceDistribution, RiskModel, RiskVariable } from "../model/risk-model.ts";
import { yang2025Defects } from "./yang-2025-defects.ts";
import { interceptSe } from "./yang-2025-published.ts";
import { yang2025 } from "./yang-2025-source.ts";
import { eightVariables } from "./yang-2025-table-3.ts";
import { events, nonEvents } from "./yang-2025-variables.ts";

/**
 * Log odds a unit of one variable by itself: difference of means over pooled variance (linear discriminant analysis,
 * Fisher 1936; what logistic regression tends to for normal groups of equal spread), or the log odds ratio of the counts
 * with Woolf's standard error.
 */
function univariable({ event, nonEvent }: ReferenceDistribution): {
  readonly coefficient: number;
  readonly standardError: number;
} {
  if (event.kind === "normal" && nonEvent.kind === "normal") {
    const pooled =
      ((events - 1) * event.sd ** 2 + (nonEvents - 1) * nonEvent.sd ** 2) / (events + nonEvents - 2);
    return {
      coefficient: (event.mean - nonEvent.mean) / pooled,
      standardError: Math.sqrt((1 / events + 1 / nonEvents) / pooled),
    };
  }
  if (event.kind === "binary" && nonEvent.kind === "binary") {
    const cells = [
      events * event.share,
      events * (1 - event.share),
      nonEvents * nonEvent.share,
      nonEvents * (1 - nonEvent.share),
    ];
    return {
      coefficient: logit(event.share) - logit(nonEvent.share),
      standardError: Math.sqrt(cells.reduce((sum, cell) => sum + 1 / cell, 0)),
    };
  }
  throw new Error("A variable has the same distribution in both groups");
}

const variables: readonly RiskVariable[] = eightVariables.map(({ coefficientNote: _, ...variable }) => ({
  ...variable,
  ...univariable(variable.distribution),
}));

const ownDefects = ["group-sizes", "p-values", "fdr-not-fa-over-csa", "after-discharge", "follow-up"];

/**
 * A score that needs no Table 3: each variable's own log odds from Tables 1 and 2, added up. It separates better than
 * Table 3 under every correlation tried. The slope is 1 if the variables are independent; it falls to about one half
 * if risk factors go together (correlation .3), and the interval covers both.
 */
export const yang2025Rebuilt: RiskModel = {
  ...yang2025,
  name: "yang-2025-rebuilt",
  version: "1.0.0",
  title: {
    en: "Score rebuilt from Tables 1 and 2 (Yang 2025)",
    "zh-CN": "由表 1、表 2 重建的评分（Yang 2025）",
  },
  use: "score",
  confidence: "low",
  method: {
    en: "Each variable's own log odds from the means, SDs and counts of Tables 1 and 2, added as if independent (slope from .5 to 1 in the interval); the intercept is solved so that the mean risk is 25.6 %.",
    "zh-CN":
      "由表 1、表 2 的均数、标准差与频数计算各变量自身的对数比值并相加，视为相互独立（区间计算中斜率取 .5 至 1）；截距经求解，使平均风险为 25.6 %。",
  },
  variables,
  link: { intercept: -1.9462509, slope: 1, uncertainty: { kind: "range", slope: [0.5, 1], interceptSe } },
  defects: yang2025Defects.filter(({ code }) =>
    [...ownDefects, "no-intercept", "never-validated"].includes(code),
  ),
};
