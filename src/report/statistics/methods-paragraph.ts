import type { Text } from "../../base/language.ts";
import type { KappaWeights } from "../../stats/agreement/weighted-kappa.ts";
import type { LogisticChoice } from "../../stats/analyses/logistic-table.ts";
import type { RocChoice } from "../../stats/analyses/roc-table.ts";
import type { GroupComparisonChoice } from "../../stats/groups/compare-groups.ts";

/** The program that computed, as a paper names it. */
export interface Software {
  readonly name: string;
  readonly version: string;
}

const joined = (sentences: readonly (Text | false | undefined)[], { name, version }: Software): Text => {
  const given = [
    ...sentences,
    {
      en: `Two-sided P values below 0.05 were considered significant. Analyses were performed with ${name} ${version}, whose results agree with R 4.2.`,
      "zh-CN": `双侧 P < 0.05 为差异有统计学意义。统计分析使用 ${name} ${version}，其结果与 R 4.2 一致。`,
    },
  ].filter((sentence): sentence is Text => Boolean(sentence));
  return {
    en: given.map((sentence) => sentence.en).join(" "),
    "zh-CN": given.map((sentence) => sentence["zh-CN"]).join(""),
  };
};

const corrections: { readonly [method: string]: Text } = {
  bonferroni: { en: "the Bonferroni method", "zh-CN": "Bonferroni 法" },
  holm: { en: "Holm's method", "zh-CN": "Holm 法" },
  "benjamini-hochberg": { en: "the Benjamini-Hochberg method", "zh-CN": "Benjamini-Hochberg 法" },
};

/** What `compareGroups` did, for a paper's statistics section. */
export function groupsMethods(choice: Omit<GroupComparisonChoice, "by">, software: Software): Text {
  const correction = choice.correct && corrections[choice.correct];
  return joined(
    [
      choice.continuous.length > 0 && {
        en: `Continuous variables are given as mean ± standard deviation or median [interquartile range] and were compared by Student's and Welch's t test and by the Mann-Whitney U test${choice.exact ? " (exact for samples without ties)" : " (normal approximation with corrections for ties and continuity)"}; equality of variances was examined by Levene's test, normality by the Shapiro-Wilk test. Differences are also given as Cohen's d and Hedges' g with 95% confidence intervals from the noncentral t distribution.`,
        "zh-CN": `连续变量以均数 ± 标准差或中位数 [四分位数间距] 表示，组间比较采用 Student t 检验、Welch t 检验及 Mann-Whitney U 检验${choice.exact ? "（无相同数值时采用精确法）" : "（正态近似，校正相同数值与连续性）"}；方差齐性采用 Levene 检验，正态性采用 Shapiro-Wilk 检验。差异同时以 Cohen d 和 Hedges g 及其 95% 置信区间（非中心 t 分布）表示。`,
      },
      choice.categorical.length > 0 && {
        en: "Categorical variables are given as counts and were compared by Pearson's chi-square test, with Yates' correction for 2 × 2 tables, and by Fisher's exact test; effect sizes are Cramér's V, the risk difference (Newcombe's interval) and the odds ratio (Woolf's interval).",
        "zh-CN":
          "分类变量以例数表示，组间比较采用 Pearson 卡方检验（四格表另作 Yates 校正）及 Fisher 精确检验；效应量为 Cramér V、率差（Newcombe 区间）及比值比（Woolf 区间）。",
      },
      correction && {
        en: `P values were corrected for multiple testing by ${correction.en}.`,
        "zh-CN": `采用 ${correction["zh-CN"]}校正多重检验的 P 值。`,
      },
      {
        en: "Missing values were counted and excluded variable by variable.",
        "zh-CN": "缺失值逐变量计数并剔除。",
      },
    ],
    software,
  );
}

/** What `logisticTable` did. */
export function logisticMethods(choice: Omit<LogisticChoice, "random">, software: Software): Text {
  return joined(
    [
      choice.firth
        ? {
            en: "Logistic regression was fitted by Firth's penalised likelihood, with profile penalised-likelihood confidence intervals and tests.",
            "zh-CN": "采用 Firth 惩罚似然法进行 logistic 回归，置信区间与检验采用轮廓惩罚似然法。",
          }
        : {
            en: `Logistic regression was fitted by maximum likelihood; odds ratios are given with Wald${choice.profile ? " and profile-likelihood" : ""} 95% confidence intervals. Separation was checked by linear programming.`,
            "zh-CN": `采用最大似然法进行 logistic 回归，比值比附 Wald${choice.profile ? " 及轮廓似然" : ""} 95% 置信区间。采用线性规划检查完全分离。`,
          },
      {
        en: `Patients with a missing value in any variable used were excluded. Fit is described by the likelihood-ratio test, AIC, Cox-Snell and Nagelkerke R² and the Hosmer-Lemeshow test, collinearity by variance inflation factors (generalised for categories); the number of patients is compared with events per variable and the criteria of Riley et al. (2019).`,
        "zh-CN":
          "剔除所用变量含缺失值的病例。拟合情况以似然比检验、AIC、Cox-Snell 与 Nagelkerke R² 及 Hosmer-Lemeshow 检验描述，共线性以方差膨胀因子（分类变量为广义方差膨胀因子）描述；样本量以每变量事件数及 Riley 等（2019）的标准评价。",
      },
      choice.ridge && {
        en: "A ridge penalty on standardised predictors was chosen by ten-fold cross-validated deviance.",
        "zh-CN": "对标准化变量施加岭惩罚，惩罚强度由十折交叉验证偏差选定。",
      },
      choice.performance && {
        en: "Predictions were assessed by the area under the ROC curve (DeLong), the Brier score, calibration intercept, slope and curve (lowess), and decision curve analysis.",
        "zh-CN":
          "预测效能以 ROC 曲线下面积（DeLong 法）、Brier 评分、校准截距、校准斜率与校准曲线（lowess）及决策曲线评价。",
      },
      choice.bootstrap !== undefined && {
        en: `Optimism was estimated from ${choice.bootstrap} bootstrap samples (Harrell).`,
        "zh-CN": `以 ${choice.bootstrap} 次自助抽样（Harrell 法）估计乐观偏差。`,
      },
    ],
    software,
  );
}

/** What `rocTable` did. */
export function rocMethods(choice: Omit<RocChoice, "outcome" | "variables">, software: Software): Text {
  return joined(
    [
      {
        en: "Areas under the ROC curve are given with DeLong's 95% confidence intervals; the cut-off has the greatest Youden index, and its sensitivity, specificity, predictive values and accuracy are given with exact (Clopper-Pearson) intervals.",
        "zh-CN":
          "ROC 曲线下面积附 DeLong 95% 置信区间；截断值取 Youden 指数最大者，其灵敏度、特异度、预测值与准确度附精确（Clopper-Pearson）区间。",
      },
      choice.compare && {
        en: "AUCs were compared by DeLong's test for correlated curves.",
        "zh-CN": "曲线下面积的比较采用配对 DeLong 检验。",
      },
      choice.probabilities && {
        en: "Predicted probabilities were assessed by the Brier score, calibration intercept, slope and curve (lowess), and decision curve analysis.",
        "zh-CN": "预测概率以 Brier 评分、校准截距、校准斜率与校准曲线（lowess）及决策曲线评价。",
      },
    ],
    software,
  );
}

/**
 * What `agreementTable` and `kappaTable` did.
 *
 * @param outlines whether outlines were compared too.
 */
export function agreementMethods(
  weights: KappaWeights | undefined,
  software: Software,
  outlines = false,
): Text {
  return joined(
    [
      {
        en: "Agreement is described by intraclass correlation coefficients (Shrout and Fleiss) with 95% confidence intervals and by Bland and Altman's limits of agreement with their confidence intervals; proportional bias was tested by regression of the differences on the means. The standard error of measurement is the standard deviation of the differences divided by √2, the minimal detectable change 1.96 √2 times that.",
        "zh-CN":
          "一致性以组内相关系数（Shrout-Fleiss）及其 95% 置信区间、Bland-Altman 一致性界限及其置信区间描述；比例偏倚以差值对均值的回归检验。测量标准误为差值标准差除以 √2，最小可检测变化为其 1.96 √2 倍。",
      },
      outlines && {
        en: "Overlap of outlines is given as the Dice coefficient of their pixels.",
        "zh-CN": "轮廓的重叠程度以像素的 Dice 系数表示。",
      },
      weights && {
        en: `Categories were compared by Cohen's kappa${weights === "none" ? "" : ` with ${weights} weights`}.`,
        "zh-CN": `分类结果的一致性采用 Cohen ${weights === "none" ? "" : weights === "linear" ? "线性加权 " : "二次加权 "}kappa。`,
      },
    ],
    software,
  );
}
