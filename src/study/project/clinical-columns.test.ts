import { describe, expect, it } from "vitest";
import { tabledVariables } from "../../risk/models/yang-2025-variables.ts";
import { clinicalKeys, clinicalMeaning } from "./clinical-columns.ts";

describe("headings that name a quantity and its unit", () => {
  it.each([
    ["ageYears", "Age", "age_years", "Age (years)", "年龄", "年龄（岁）"],
    ["diabetes", "Diabetes", "diabetes (yes/no)", "糖尿病(1=是,0=否)", "糖尿病（有=1，无=0）", "糖尿病史"],
    ["haemoglobinGL", "Hb g/L", "Haemoglobin (g/L)", "hemoglobin_g_l", "血红蛋白（g/L）"],
    ["haemoglobinGDl", "Hb (g/dL)", "血红蛋白(g/dl)"],
    ["totalProteinGL", "Total protein (g/L)", "总蛋白 g/L"],
    ["albuminGL", "ALB(g/L)", "白蛋白（g/L）"],
    ["hdlMmolL", "HDL-C（mmol/L）", "高密度脂蛋白胆固醇 (mmol/L)"],
    ["hdlMgDl", "HDL cholesterol, mg/dL"],
    ["betaCtxNgMl", "β-CTX (ng/mL)", "ß-CTX(ng/ml)"],
    ["betaCtxPgMl", "β-CTX (pg/mL)"],
    ["pthPgMl", "PTH pg/mL", "iPTH (ng/L)", "甲状旁腺激素（pg/ml）"],
    ["csaCm2", "CSA (cm²)", "csa_cm2", "肌肉横截面积（cm2）"],
    ["csaMm2", "CSA [mm^2]", "csa_mm2"],
    ["vbCm2", "椎体面积(cm²)", "VB (cm2)"],
    ["fdrPercent", "FDR", "FDR (%)", "fdr_percent", "脂肪浸润率（％）"],
    [
      "vitaminDNgMl",
      "25-OH-D (ng/mL)",
      "25(OH)D3 ng/mL",
      "25ohd_ng_ml",
      "25-羟维生素D（ng/ml）",
      "25OHD (µg/L)",
    ],
    ["vitaminDNmolL", "25(OH)D (nmol/L)", "Vitamin D, nmol/L", "维生素D(nmol/L)"],
    ["multipleFractures", "多发骨折", "multiple_fractures"],
    ["bmdTScore", "BMD T-score", "bmd_t", "骨密度T值", "T值 (SD)"],
    ["exercise", "Regular exercise", "规律锻炼"],
    ["antiOsteoporosis", "anti-osteoporosis treatment", "抗骨质疏松治疗(是/否)"],
  ])("%s", (key, ...headings) => {
    for (const heading of [key, ...headings]) {
      expect(clinicalMeaning(heading), heading).toEqual({ kind: "value", key });
    }
  });

  it("every variable of the paper can be named by its key", () => {
    for (const key of Object.keys(tabledVariables)) expect(clinicalKeys).toContain(key);
  });
});

it.each([
  "25-OH-D",
  "vitamin_d",
  "维生素D",
  "CSA",
  "Hb",
  "白蛋白",
  "β-CTX",
  "HDL (mmol)",
  "血红蛋白(mmol/L)",
])("%s does not say its unit, and none is assumed", (heading) =>
  expect(clinicalMeaning(heading).kind).toBe("unit-unknown"),
);

it.each(["糖尿病（0=是，1=否）", "Diabetes (1 = no, 0 = yes)", "新发骨折(有=0,无=1)"])(
  "%s codes yes as 0 and is not taken",
  (heading) => expect(clinicalMeaning(heading).kind).toBe("coding-reversed"),
);

it.each([
  ["patient", ["patient_id", "Patient ID", "ID", "MRN", "住院号", "患者编号"]],
  ["outcome", ["new_fracture", "New vertebral fracture", "新发椎体骨折（1=是）", "结局"]],
  ["identity", ["Name", "姓名", "联系电话", "身份证号"]],
  ["other", ["BMD", "骨密度(g/cm2)", "Sex", "性别", "csa_cm2_1", "", "bone cement (mL)"]],
] as const)("%s columns", (kind, headings) => {
  for (const heading of headings) expect(clinicalMeaning(heading).kind, heading).toBe(kind);
});
