import type { Text } from "../../base/language.ts";

const text = (en: string, chinese: string): Text => ({ en, "zh-CN": chinese });

/** What must be said beside a score, by code. Codes are stable once released. */
export const caveatCatalogue = {
  "not-validated": text(
    "This model has not been validated. It is for research only and not for treatment decisions.",
    "此模型未经验证，仅供研究，不得用于治疗决策。",
  ),
  "local-model": text(
    "This is a model of your own patients ({n}, {events} with the event), checked only on them. It is for research only and not for treatment decisions.",
    "此模型由本单位患者建立（{n} 例，其中 {events} 例发生结局），仅在这些患者中检验，仅供研究，不得用于治疗决策。",
  ),
  "inspection-only": text(
    "The coefficients are as published, only to inspect the paper. They are about three times too steep; do not interpret the result as a patient's risk.",
    "此处按原文系数计算，仅用于核查原文。系数约陡三倍，请勿将结果视为患者的风险。",
  ),
  population: text("Developed on: {description} {followUp}", "数据来源：{description}{followUp}"),
  "high-risk-of-bias": text(
    "Our own rating (PROBAST+AI): high risk of bias. The paper's tables contradict themselves in several places.",
    "按 PROBAST+AI 自评：偏倚风险高。原文表格多处自相矛盾。",
  ),
  shrunken: text(
    "The published coefficients are shrunk to {slope} of their size ({lower} to {upper} in the interval).",
    "已将原文系数缩减至 {slope} 倍，区间计算中取 {lower} 至 {upper}。",
  ),
  "coefficient-note": text("{variable}: {note}", "{variable}：{note}"),
  "out-of-range": text(
    "No band, percentile or interval: {variables} outside the studied range.",
    "不给出分级、百分位与区间：{variables} 超出研究范围。",
  ),
  missing: text(
    "Not given: {variables}. Each counts as the average of the studied patients and widens the interval.",
    "未提供：{variables}。按研究人群平均值计，并使区间变宽。",
  ),
  "mostly-missing": text(
    "More than half of the score's variation comes from missing values: the result says little about this patient.",
    "缺失变量占评分变异的一半以上，结果对该患者的意义有限。",
  ),
  scenario: text(
    "{variables} were recorded after discharge. Their values describe a scenario, neither a prediction nor advice: the tables cannot show the effect of exercise or treatment.",
    "{variables} 为出院后记录。所填内容仅为情景假设，既非预测也非建议：原文数据不能说明锻炼或治疗的效果。",
  ),
  typed: text(
    "{variables} was entered by hand or imported: how it was measured is not known.",
    "{variables} 为手工输入或导入，测量方式不明。",
  ),
  "recipe-unlike-source": text(
    "The fat was measured with a different recipe from the closest interpretation of the source (ImageJ {imagej}, {method}, whole slice). The same muscle can have 5 % fat with one recipe and 30 % with another, so the confidence is lowered.",
    "脂肪测量方案与原文最接近的设置（ImageJ {imagej}，{method}，整个层面）不同。同一肌肉在不同方案下可为 5 % 或 30 %，因此降低可信度。",
  ),
  "recipe-near-source": text(
    "The recipe is the closest interpretation of the source, which does not report its fat threshold.",
    "测量方案为对原文最接近的理解；原文未给出脂肪阈值。",
  ),
  "convention-unlike-source": text(
    "The muscles were outlined with a different convention from the one suggested by the source's figure ({convention} instead of {expected}): area differs by up to 15 %, fat by up to 13 percentage points. The confidence is lowered.",
    "肌肉勾画规则与原文图示（{expected}）不同（此处为{convention}）：面积可差 15 %，脂肪可差 13 个百分点，因此降低可信度。",
  ),
  "convention-unknown": text(
    "The outlining convention of the muscles is not stated, so the confidence is lowered.",
    "未注明肌肉勾画规则，因此降低可信度。",
  ),
  "level-unlike-source": text(
    "It is not confirmed that the slice is parallel to the L3 inferior endplate, so the confidence is lowered.",
    "不能确认该层面平行于 L3 下终板，因此降低可信度。",
  ),
  "weighting-unlike-source": text(
    "The slice is not known to be {expected}-weighted as in the source, so the confidence is lowered.",
    "不能确认该层面与原文同为 {expected} 加权，因此降低可信度。",
  ),
  "reader-error-assumed": text(
    "The reader's error is assumed ({errors}). Give the SEM of your own agreement study instead.",
    "测量误差为假定值（{errors}）。请改用本单位一致性研究所得的 SEM。",
  ),
  "reader-error-given": text(
    "The reader's error (SEM: {errors}) comes from: {source}.",
    "测量误差（SEM：{errors}）的来源：{source}。",
  ),
  "threshold-range-unknown": text(
    "How FDR changes with the fat threshold is not known here, so the interval does not include it.",
    "FDR 随脂肪阈值的变化不明，区间未包含此项不确定性。",
  ),
} as const satisfies Record<string, Text>;

export type CaveatCode = keyof typeof caveatCatalogue;
