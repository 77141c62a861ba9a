import type { Text } from "../../base/language.ts";
import type { RiskVariable } from "../model/risk-model.ts";

/** A variable of the paper, as Tables 1 and 2 describe it, without a coefficient. */
export type TabledVariable = Omit<RiskVariable, "coefficient" | "standardError" | "coefficientNote">;

/** Patients with and without a new fracture (Table 1; the abstract has them the wrong way round). */
export const events = 64;
export const nonEvents = 186;

/**
 * The paper prints no ranges but that of age. A value counts as studied within 2.5 SD of a group's mean, about as far
 * as the most extreme of 64 or 186 patients is expected to be.
 */
const reach = 2.5;

type Words = Pick<RiskVariable, "label" | "definition"> & Partial<Pick<RiskVariable, "timing">>;
type Described = Pick<RiskVariable, "key" | "unit" | "direction"> & Words;

/** mean ± SD with a new fracture, and without. */
function measured(
  about: Described,
  event: readonly [mean: number, sd: number],
  nonEvent: readonly [mean: number, sd: number],
  stated?: readonly [lower: number, upper: number],
): TabledVariable {
  const ends = [event, nonEvent].flatMap(([mean, sd]) => [mean - reach * sd, mean + reach * sd]);
  const round = (value: number) => Number(value.toPrecision(3));
  return {
    ...about,
    coding: "continuous",
    timing: about.timing ?? "baseline",
    studied: stated ?? [round(Math.min(...ends)), round(Math.max(...ends))],
    studiedFrom: stated === undefined ? "derived" : "stated",
    centre: (events * event[0] + nonEvents * nonEvent[0]) / (events + nonEvents),
    distribution: {
      event: { kind: "normal", mean: event[0], sd: event[1] },
      nonEvent: { kind: "normal", mean: nonEvent[0], sd: nonEvent[1] },
    },
  };
}

/** How many said yes with a new fracture, and without. */
function counted(about: Omit<Described, "unit">, event: number, nonEvent: number): TabledVariable {
  return {
    ...about,
    unit: "1",
    coding: "binary",
    timing: about.timing ?? "baseline",
    studied: [0, 1],
    studiedFrom: "stated",
    centre: (event + nonEvent) / (events + nonEvents),
    distribution: {
      event: { kind: "binary", share: event / events },
      nonEvent: { kind: "binary", share: nonEvent / nonEvents },
    },
  };
}

const asPrinted: Text = { en: "As printed; the method is not given.", "zh-CN": "按原文；检测方法未说明。" };

/** The sixteen variables of Table 3, spread as Tables 1 and 2 print them. */
export const tabledVariables = {
  ageYears: measured(
    {
      key: "ageYears",
      label: { en: "Age", "zh-CN": "年龄" },
      unit: "a",
      direction: "raises",
      definition: {
        en: "Years at operation. Only patients aged 60 to 80 were included.",
        "zh-CN": "手术时年龄（岁）。仅纳入 60–80 岁患者。",
      },
    },
    [75.64, 8.01],
    [70.28, 7.94],
    [60, 80],
  ),
  diabetes: counted(
    {
      key: "diabetes",
      label: { en: "Diabetes", "zh-CN": "糖尿病" },
      direction: "raises",
      definition: { en: "1 = yes. How it was diagnosed is not given.", "zh-CN": "1 = 是。诊断标准未说明。" },
    },
    20,
    44,
  ),
  haemoglobinGL: measured(
    {
      key: "haemoglobinGL",
      label: { en: "Haemoglobin", "zh-CN": "血红蛋白" },
      unit: "g/L",
      direction: "lowers",
      definition: asPrinted,
    },
    [114.32, 11.36],
    [122.23, 13.96],
  ),
  totalProteinGL: measured(
    {
      key: "totalProteinGL",
      label: { en: "Total protein", "zh-CN": "总蛋白" },
      unit: "g/L",
      direction: "lowers",
      definition: asPrinted,
    },
    [61.69, 4.31],
    [65.64, 4.43],
  ),
  albuminGL: measured(
    {
      key: "albuminGL",
      label: { en: "Albumin", "zh-CN": "白蛋白" },
      unit: "g/L",
      direction: "lowers",
      definition: asPrinted,
    },
    [37.36, 3.66],
    [40.88, 4.69],
  ),
  hdlMmolL: measured(
    {
      key: "hdlMmolL",
      label: { en: "HDL cholesterol", "zh-CN": "高密度脂蛋白胆固醇" },
      unit: "mmol/L",
      direction: "raises",
      definition: asPrinted,
    },
    [1.31, 0.25],
    [1.19, 0.24],
  ),
  betaCtxNgMl: measured(
    {
      key: "betaCtxNgMl",
      label: { en: "β-CTX", "zh-CN": "β-CTX" },
      unit: "ng/mL",
      direction: "raises",
      definition: asPrinted,
    },
    [0.8, 0.15],
    [0.67, 0.14],
  ),
  pthPgMl: measured(
    {
      key: "pthPgMl",
      label: { en: "Parathyroid hormone", "zh-CN": "甲状旁腺激素" },
      unit: "pg/mL",
      direction: "lowers",
      definition: {
        en: "Printed as ng/mL, which would be a thousand times too much; pg/mL is meant.",
        "zh-CN": "原文单位为 ng/mL，高出生理值千倍，应为 pg/mL。",
      },
    },
    [50.36, 9.41],
    [56.72, 10.48],
  ),
  csaCm2: measured(
    {
      key: "csaCm2",
      label: { en: "CSA", "zh-CN": "CSA" },
      unit: "cm2",
      direction: "lowers",
      definition: {
        en: "Sum of both multifidus and both erector spinae, on the T2 slice along the inferior endplate of L3, outlined in the PACS.",
        "zh-CN": "双侧多裂肌与竖脊肌面积之和；平行于 L3 下终板的 T2 图像，在 PACS 上勾画。",
      },
    },
    [30.36, 3.57],
    [33.84, 4.18],
  ),
  vbCm2: measured(
    {
      key: "vbCm2",
      label: { en: "Vertebral body area", "zh-CN": "椎体面积" },
      unit: "cm2",
      direction: "lowers",
      definition: { en: "On the same slice as CSA.", "zh-CN": "与 CSA 同一层面。" },
    },
    [15.4, 2.36],
    [16.16, 2.44],
  ),
  fdrPercent: measured(
    {
      key: "fdrPercent",
      label: { en: "FDR", "zh-CN": "FDR" },
      unit: "%",
      direction: "raises",
      definition: {
        en: "Percent, 0 to 100: fat inside the outlines (ImageJ 1.53k, red) / CSA from the PACS. The fat threshold is not given.",
        "zh-CN": "百分数（0–100）：轮廓内脂肪（ImageJ 1.53k 红色区域）除以 PACS 所测 CSA。脂肪阈值未说明。",
      },
    },
    [32.32, 4.58],
    [29.48, 4.54],
  ),
  vitaminDNmolL: measured(
    {
      key: "vitaminDNmolL",
      label: { en: "25-OH-D", "zh-CN": "25-羟维生素 D" },
      unit: "nmol/L",
      direction: "lowers",
      definition: { en: "nmol/L = ng/mL × 2.496.", "zh-CN": "nmol/L = ng/mL × 2.496。" },
    },
    [33.16, 10.01],
    [41.81, 12.13],
  ),
  multipleFractures: counted(
    {
      key: "multipleFractures",
      label: { en: "More than one fractured vertebra", "zh-CN": "骨折椎体多于一个" },
      direction: "raises",
      definition: {
        en: "1 = more than one. The paper does not report its coding; this is our interpretation.",
        "zh-CN": "1 = 多于一个。原文未给出编码，此为本软件的理解。",
      },
    },
    26,
    50,
  ),
  bmdTScore: measured(
    {
      key: "bmdTScore",
      label: { en: "BMD T-score", "zh-CN": "骨密度 T 值" },
      unit: "{T-score}",
      direction: "lowers",
      definition: {
        en: "Before operation; negative. Site, device and reference population are not given.",
        "zh-CN": "术前；为负值。测量部位、设备与参考人群未说明。",
      },
    },
    [-3.74, 0.74],
    [-3.26, 0.63],
  ),
  exercise: counted(
    {
      key: "exercise",
      label: { en: "Regular exercise after discharge", "zh-CN": "出院后规律锻炼" },
      direction: "lowers",
      timing: "after-discharge",
      definition: {
        en: "1 = at least 30 minutes of aerobic activity at least four times a week, asked during follow-up.",
        "zh-CN": "1 = 每周至少四次、每次至少 30 分钟有氧运动，随访时询问。",
      },
    },
    19,
    96,
  ),
  antiOsteoporosis: counted(
    {
      key: "antiOsteoporosis",
      label: { en: "Anti-osteoporosis drugs after discharge", "zh-CN": "出院后抗骨质疏松治疗" },
      direction: "lowers",
      timing: "after-discharge",
      definition: {
        en: "1 = bisphosphonate or calcitonin as prescribed for at least 12 months of follow-up.",
        "zh-CN": "1 = 随访期间按医嘱使用双膦酸盐或降钙素至少 12 个月。",
      },
    },
    14,
    108,
  ),
} as const satisfies { readonly [key: string]: TabledVariable };

export type TabledKey = keyof typeof tabledVariables;
