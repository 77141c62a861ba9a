import type { Text } from "../../base/language.ts";
import type { Grade } from "./grade.ts";

/** Everything an audit can find. */
export const findingCatalogue = {
  "group-size": {
    grade: "contradiction",
    en: "{where} gives n = {given} for {group}, the study has {expected}.",
    "zh-CN": "{where} 称 {group} n = {given}，而研究为 {expected}。",
  },
  "group-total": {
    grade: "contradiction",
    en: "The groups sum to {sum}, the printed total is {total}.",
    "zh-CN": "两组合计 {sum}，与所示总数 {total} 不符。",
  },
  "table-size": {
    grade: "contradiction",
    en: "The table has {n1} and {n0} patients ({n}), the study {cohort1} and {cohort0} ({cohort}); {missing} are missing.",
    "zh-CN":
      "表中为 {n1} 与 {n0} 例（共 {n}），研究为 {cohort1} 与 {cohort0} 例（共 {cohort}），缺少 {missing} 例。",
  },
  "counts-sum": {
    grade: "contradiction",
    en: "The counts of {group} sum to {sum}, not to {n} ({missing} missing).",
    "zh-CN": "{group} 各计数之和为 {sum}，而非 {n}（相差 {missing}）。",
  },
  "overall-count": {
    grade: "contradiction",
    en: "{level}: the groups sum to {sum}, the text gives {given}.",
    "zh-CN": "{level}：两组合计 {sum}，文中为 {given}。",
  },
  "p-of-means": {
    grade: "impossible",
    en: "p is printed as {printed}; the printed means and standard deviations give {lower} to {upper} with n = {n1} and {n0} (Student or Welch, every rounding allowed).",
    "zh-CN":
      "所示 P 为 {printed}；由所示均数和标准差、n = {n1} 与 {n0} 计算应为 {lower} 至 {upper}（Student 或 Welch，已计入舍入）。",
  },
  "significance-reversed": {
    grade: "contradiction",
    en: "Printed as not significant (p {printed}), but the printed digits give p = {p} with n = {n1} and {n0}.",
    "zh-CN": "文中称差异无统计学意义（P = {printed}），但在 n = {n1} 与 {n0} 时由所示数值计算 P = {p}。",
  },
  "significance-lost": {
    grade: "contradiction",
    en: "Printed as significant (p {printed}), but the printed digits give p = {p} with n = {n1} and {n0}.",
    "zh-CN": "文中称差异有统计学意义（P = {printed}），但在 n = {n1} 与 {n0} 时由所示数值计算 P = {p}。",
  },
  "sizes-that-fit": {
    grade: "implausible",
    en: "With n = {n1} and {n0}{also} the means and standard deviations give {fitting} of {rows} printed p-values, with the printed sizes {printed}: the p-values seem to come from other numbers of patients (best of {searched} pairs of sizes).",
    "zh-CN":
      "若 n = {n1} 与 {n0}{alsoZh}，由均数和标准差可得 {rows} 个 P 值中的 {fitting} 个，而按所示例数仅 {printed} 个：P 值似来自其他例数（在 {searched} 种例数组合中最符合）。",
  },
  "p-of-counts": {
    grade: "impossible",
    en: "p is printed as {printed}; the counts give {pearson} (Pearson), {yates} (Yates), {fisher} (Fisher).",
    "zh-CN": "所示 P 为 {printed}；由计数得 {pearson}（Pearson）、{yates}（Yates）、{fisher}（Fisher）。",
  },
  "significance-mark": {
    grade: "contradiction",
    en: "p is printed as {printed}, but the row is {marked}.",
    "zh-CN": "所示 P 为 {printed}，但该行{markedZh}。",
  },
  "overall-mean": {
    grade: "impossible",
    en: "The overall mean is printed as {printed}; the groups give {lower} to {upper}.",
    "zh-CN": "所示总均数为 {printed}；由两组计算为 {lower} 至 {upper}。",
  },
  "overall-sd": {
    grade: "impossible",
    en: "The overall standard deviation is printed as {printed}; the groups give {lower} to {upper}.",
    "zh-CN": "所示总标准差为 {printed}；由两组计算为 {lower} 至 {upper}。",
  },
  "mean-outside-range": {
    grade: "impossible",
    en: "{group}: the mean {mean} is outside {from} to {to}.",
    "zh-CN": "{group}：均数 {mean} 超出 {from} 至 {to}。",
  },
  "sd-against-range": {
    grade: "impossible",
    en: "{group}: with mean {mean} between {from} and {to} the standard deviation is at most {most}; {sd} is printed.",
    "zh-CN": "{group}：均数 {mean}、范围 {from} 至 {to} 时标准差至多 {most}，而所示为 {sd}。",
  },
  "sd-against-peak": {
    grade: "implausible",
    en: "{group}: standard deviation {sd} between {from} and {to}; with one peak it is at most {most} (uniform distribution: {even}), with this mean at most {extreme}, which requires every value to be {from} or {to}.",
    "zh-CN":
      "{group}：范围 {from} 至 {to} 内标准差为 {sd}；单峰分布至多 {most}（均匀分布 {even}），该均数下极限为 {extreme}，即所有人都在 {from} 或 {to}。",
  },
  "unit-implausible": {
    grade: "implausible",
    en: "{group}: the mean {mean} is {factor} times the human range ({from} to {to}); the unit may be wrong.",
    "zh-CN": "{group}：均数 {mean} 为人体常见值（{from} 至 {to}）的 {factor} 倍，单位可能有误。",
  },
  "called-significant": {
    grade: "contradiction",
    en: "{where} calls it significant; p is printed as {printed}.",
    "zh-CN": "{where} 称其有统计学意义，而所示 P 为 {printed}。",
  },
  "called-higher-or-lower": {
    grade: "contradiction",
    en: "{where} calls it {says} in {group}; the means are {mean} and {other}.",
    "zh-CN": "{where} 称 {group} 该值{saysZh}，而均数为 {mean} 与 {other}。",
  },
  "not-selected": {
    grade: "contradiction",
    en: "Only rows with p < {limit} are said to have been entered; this one has p {printed}.",
    "zh-CN": "文中称仅纳入 P < {limit} 的变量，而该变量 P 为 {printed}。",
  },
  "significant-not-entered": {
    grade: "contradiction",
    en: "Rows with p < {limit} are said to have been entered; this one ({reason}) is missing from the regression.",
    "zh-CN": "文中称纳入 P < {limit} 的变量，而该变量（{reasonZh}）未进入回归。",
  },
  share: {
    grade: "contradiction",
    en: "{count} of {total} are {expected} %, not {printed} %.",
    "zh-CN": "{count}/{total} 为 {expected}%，而非 {printed}%。",
  },
  "follow-up": {
    grade: "contradiction",
    en: "The outcome is stated for {horizon} months, but follow-up was {from} to {to} months, {mean} on average: at most {share} % of the patients can have reached {to} months. It is not a {horizon}-month risk.",
    "zh-CN":
      "结局按 {horizon} 个月陈述，但随访为 {from} 至 {to} 个月、平均 {mean} 个月：至多 {share}% 的患者可达 {to} 个月，故并非 {horizon} 个月风险。",
  },
  wald: {
    grade: "impossible",
    en: "Wald is printed as {printed}; B and SE give {lower} to {upper}.",
    "zh-CN": "所示 Wald 为 {printed}；由 B 与 SE 得 {lower} 至 {upper}。",
  },
  "wald-last-digit": {
    grade: "note",
    en: "Wald is printed as {printed}; B and SE give {lower} to {upper}: one unit in the last digit, harmless.",
    "zh-CN": "所示 Wald 为 {printed}；由 B 与 SE 得 {lower} 至 {upper}：末位相差 1，无碍。",
  },
  "regression-p": {
    grade: "impossible",
    en: "p is printed as {printed}; Wald gives {fromWald}, B and SE give {fromB}.",
    "zh-CN": "所示 P 为 {printed}；由 Wald 得 {fromWald}，由 B 与 SE 得 {fromB}。",
  },
  "odds-ratio": {
    grade: "impossible",
    en: "The odds ratio is printed as {printed}; B gives {lower} to {upper}.",
    "zh-CN": "所示 OR 为 {printed}；由 B 得 {lower} 至 {upper}。",
  },
  "ci-lower": {
    grade: "impossible",
    en: "The lower limit is printed as {printed}; B and SE give {lower} to {upper}.",
    "zh-CN": "所示置信下限为 {printed}；由 B 与 SE 得 {lower} 至 {upper}。",
  },
  "ci-upper": {
    grade: "impossible",
    en: "The upper limit is printed as {printed}; B and SE give {lower} to {upper}.",
    "zh-CN": "所示置信上限为 {printed}；由 B 与 SE 得 {lower} 至 {upper}。",
  },
  "ci-centre": {
    grade: "impossible",
    en: "The interval is not symmetric about the odds ratio {printed} in logarithms: its centre is {lower} to {upper}.",
    "zh-CN": "置信区间在对数尺度上不以 OR {printed} 为中心：其中心为 {lower} 至 {upper}。",
  },
  "ci-against-p": {
    grade: "contradiction",
    en: "p is printed as {printed}, but the interval {from} to {to} implies the opposite with respect to 1.",
    "zh-CN": "所示 P 为 {printed}，但置信区间 {from} 至 {to} 与 1 的关系相反。",
  },
  "standard-errors-differ": {
    grade: "impossible",
    en: "The row implies different standard errors: {wald} from Wald, {p} from p, {width} from the interval's width; {se} is printed.",
    "zh-CN":
      "该行所隐含的标准误互不相同：由 Wald 得 {wald}，由 P 得 {p}，由区间宽度得 {width}；所示为 {se}。",
  },
  "effect-over-range": {
    grade: "implausible",
    en: "From {from} to {to} the odds change {ratio}-fold.",
    "zh-CN": "从 {from} 到 {to}，比值变化 {ratio} 倍。",
  },
  "coefficient-inflated": {
    grade: "implausible",
    en: "B {b} is {ratio} times the univariable coefficient {univariable} given by the group table: a sign of overfitting.",
    "zh-CN": "B 为 {b}，是由分组表所得单变量系数 {univariable} 的 {ratio} 倍，提示过拟合。",
  },
  "standard-errors-inflated": {
    grade: "implausible",
    en: "The standard errors are {least} to {most} times (median {median}) what the group tables give for {n} patients: a sign of overfitting or of fewer patients.",
    "zh-CN":
      "标准误为按 {n} 例由分组表所得值的 {least} 至 {most} 倍（中位 {median}），提示过拟合或实际例数更少。",
  },
  "few-events": {
    grade: "implausible",
    en: "{events} events for {variables} variables: {ratio} per variable; below 10 the coefficients are unreliable.",
    "zh-CN": "{events} 个事件、{variables} 个变量：每变量 {ratio} 个；低于 10 时系数不可靠。",
  },
  "few-patients": {
    grade: "note",
    en: "A model of {parameters} parameters at {share} % events needs about {needed} patients (Riley 2019, R² 15 % of its maximum); there are {n}.",
    "zh-CN":
      "{parameters} 个参数、事件率 {share}% 的模型约需 {needed} 例（Riley 2019，R² 取最大值的 15%）；实际 {n} 例。",
  },
  "no-intercept": {
    grade: "note",
    en: "No intercept is printed, so the model gives no probabilities.",
    "zh-CN": "未给出截距，模型无法计算概率。",
  },
  "ratio-of-means": {
    grade: "impossible",
    en: "{group}: {ratio} cannot be {numerator} / {denominator} of these patients: with these means and standard deviations its mean is between {lower} and {upper}; {printed} is printed (a correlation of {correlation} would be needed).",
    "zh-CN":
      "{group}：{ratio} 不可能是这些患者的 {numerator} / {denominator}：由所示均数和标准差，其均数应在 {lower} 至 {upper} 之间，而所示为 {printed}（需要相关系数 {correlation}）。",
  },
  "auc-against-means": {
    grade: "implausible",
    en: "AUC {printed}; the means and standard deviations give {binormal} ({lower} to {upper} for {n1} and {n0} patients). It would need a difference of {needed} standard deviations; the table has {found}.",
    "zh-CN":
      "AUC 为 {printed}；由均数和标准差得 {binormal}（{n1} 与 {n0} 例时 {lower} 至 {upper}）。需相差 {needed} 个标准差，而表中为 {found}。",
  },
  "auc-bound": {
    grade: "note",
    en: "AUC {printed}; the means and standard deviations give {binormal} ({lower} to {upper} for {n1} and {n0} patients), on the other side of the bound.",
    "zh-CN":
      "AUC {printed}；由均数和标准差得 {binormal}（{n1} 与 {n0} 例时 {lower} 至 {upper}），在该界值的另一侧。",
  },
  "auc-interval-narrow": {
    grade: "note",
    en: "The interval of the AUC implies a standard error of {se}; Hanley and McNeil's is {expected} with n = {n1} and {n0}{also}.",
    "zh-CN":
      "AUC 置信区间隐含的标准误为 {se}；n = {n1} 与 {n0} 时 Hanley-McNeil 标准误为 {expected}{alsoZh}。",
  },
} as const satisfies { readonly [code: string]: Text & { readonly grade: Grade } };

export type FindingCode = keyof typeof findingCatalogue;
