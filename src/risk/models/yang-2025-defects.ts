import type { ModelDefect } from "../model/risk-model.ts";

const defect = (code: string, en: string, chinese: string): ModelDefect => ({
  code,
  text: { en, "zh-CN": chinese },
});

/** What the paper's own tables show to be wrong or missing; each is computed from its printed digits. */
export const yang2025Defects: readonly ModelDefect[] = [
  defect(
    "no-intercept",
    "No intercept is printed, so no probability can be computed from the paper. Here it is solved so that the mean over the paper's patients is 25.6 %.",
    "原文未给出截距，无法由原文计算概率。此处求解截距，使原文患者的平均风险为 25.6 %。",
  ),
  defect(
    "too-steep",
    "The coefficients are about three times too steep for the paper's own patients: the calibration slope is .33 with eight variables and .38 with sixteen, less if risk factors go together.",
    "对原文自身的患者而言，系数约陡三倍：八变量校准斜率为 .33，十六变量为 .38；若危险因素相关则更低。",
  ),
  defect(
    "few-events",
    "64 events for 16 variables: four events per variable. About 340 to 1,330 patients would be needed.",
    "16 个变量仅 64 例事件，即每变量 4 例。所需样本量约为 340 至 1330 例。",
  ),
  defect(
    "age-row",
    "The row of age contradicts itself: B and SE give a Wald value of .80, printed is 5.327; exp(.413) is 1.511, printed is 1.519; the interval fits neither.",
    "年龄一行自相矛盾：由 B 与 SE 得 Wald 为 .80，原文为 5.327；exp(.413) 为 1.511，原文为 1.519；置信区间与二者均不符。",
  ),
  defect(
    "group-sizes",
    "The abstract swaps the groups (186 and 64); Table 2 is headed 44 and 106, which is 150 of 250 patients, without a reason; smoking adds up to 184 of 186.",
    "摘要将两组人数写反（186 与 64）；表 2 标题为 44 与 106，仅 250 例中的 150 例，未说明原因；吸烟一项合计 184，而非 186。",
  ),
  defect(
    "p-values",
    "The p-values of 25 of 28 continuous variables fit two groups of 25 patients, none of them 64 and 186. The categorical ones fit 64 and 186, but for diabetes (printed .032, from its counts .230).",
    "28 个连续变量中有 25 个的 p 值符合每组 25 例，无一符合 64 与 186 例。分类变量的 p 值符合 64 与 186 例，但糖尿病除外（原文 .032，按频数应为 .230）。",
  ),
  defect(
    "selection",
    'Sixteen variables "with p < .05" include HDL cholesterol (.107) and vertebral body area (.269).',
    "“p < .05”的 16 个变量中包含高密度脂蛋白胆固醇（.107）和椎体面积（.269）。",
  ),
  defect(
    "fdr-not-fa-over-csa",
    "FA, CSA and FDR of Table 2 cannot come from the same patients: FDR would have to be 34.6 to 35.7 % and 28.0 to 29.2 %, printed are 32.3 and 29.5 %.",
    "表 2 的 FA、CSA 与 FDR 不可能来自相同患者：FDR 应为 34.6–35.7 % 和 28.0–29.2 %，原文为 32.3 % 和 29.5 %。",
  ),
  defect(
    "auc",
    "The AUC of CSA is printed as .84; its means and SDs give .74.",
    "原文 CSA 的 AUC 为 .84；由其均数与标准差计算为 .74。",
  ),
  defect(
    "misprints",
    "Misprints: parathyroid hormone in ng/mL (pg/mL is meant, a thousandth of it); the lower end of the vertebral body's interval as .501 (its B and SE give .51); CSA as higher with a new fracture in the discussion (the table has it lower).",
    "印刷有误：甲状旁腺激素单位为 ng/mL（应为 pg/mL，相差千倍）；椎体面积置信区间下限为 .501（由 B 与 SE 得 .51）；讨论称新发骨折者 CSA 更高（表中为更低）。",
  ),
  defect(
    "after-discharge",
    "Exercise and drugs were recorded after discharge, while fractures were already happening: they are not predictors, and their coefficients show no effect of treatment.",
    "锻炼与用药在出院后记录，其间骨折已在发生：二者并非预测因子，其系数不能说明治疗效果。",
  ),
  defect(
    "follow-up",
    'The outcome is called "within two years", follow-up was 12 to 24 months (mean 14.7); time and losses are not modelled.',
    "结局称为“两年内”，而随访为 12–24 个月（平均 14.7 个月）；未对时间与失访建模。",
  ),
  defect(
    "never-validated",
    "No calibration, no AUC of the model, no internal or external validation.",
    "无校准、无模型 AUC、无内部或外部验证。",
  ),
];
