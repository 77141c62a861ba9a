import type { CodedConcept } from "../base/coded-concept.ts";
import type { Text } from "../base/language.ts";

/** One number that the program gives: what it is, how it is worked out and where that comes from. */
export interface MeasureDefinition {
  /** Where it is in a `MeasureResult`. */
  readonly scope: "region" | "patient" | "slice";
  readonly name: Text;
  /** Unit as people write it; empty for a ratio of like to like or a count. */
  readonly unit: string;
  /** The unit's UCUM code (unitsofmeasure.org); a signal intensity of MR has an arbitrary unit. */
  readonly ucum: string;
  readonly formula: string;
  readonly source: string;
  /** The code in DICOM reports; absent where it is not reported there. */
  readonly code?: MeasureCode;
}

/** A number's concept, and how it comes from the pixels where the concept does not say (PS3.16 CID 7464). */
export interface MeasureCode {
  readonly concept: CodedConcept;
  readonly derivation?: CodedConcept;
}

const concept = (scheme: CodedConcept["scheme"], value: string, en: string, zh: string): CodedConcept => ({
  scheme,
  value,
  meaning: { en, "zh-CN": zh },
});

const area = concept("SCT", "42798000", "Area", "面积");
const signal = concept("DCM", "110852", "MR signal intensity", "MR 信号强度");
const fatArea = concept("99PARASPINE", "FA", "Fat area (FA)", "脂肪面积（FA）");
const fdr = concept("99PARASPINE", "FDR", "Fatty degeneration ratio (FDR)", "脂肪变性率（FDR）");
const total = concept("SCT", "255619001", "Total", "总和");

const imagejStatistics = "ImageJ 1.53k, ij.process.ImageStatistics";

/** Every number of a `MeasureResult`, by its key there. */
export const measureCatalogue = {
  pixelCount: {
    scope: "region",
    name: { en: "Pixels", "zh-CN": "像素数" },
    unit: "",
    ucum: "{pixel}",
    formula: "pixels of the outline's mask",
    source: "ImageJ 1.53k, ij.process.PolygonFiller",
  },
  csaMm2: {
    scope: "region",
    name: { en: "Cross-sectional area (CSA)", "zh-CN": "横截面积（CSA）" },
    unit: "mm²",
    ucum: "mm2",
    formula: "pixelCount · row spacing · column spacing",
    source: imagejStatistics,
    code: { concept: area },
  },
  fatPixelCount: {
    scope: "region",
    name: { en: "Fat pixels", "zh-CN": "脂肪像素数" },
    unit: "",
    ucum: "{pixel}",
    formula: "pixels of the mask with lower ≤ value ≤ upper",
    source: "ImageJ 1.53k, ij.process.ImageProcessor.setThreshold",
  },
  faMm2: {
    scope: "region",
    name: { en: "Fat area (FA)", "zh-CN": "脂肪面积（FA）" },
    unit: "mm²",
    ucum: "mm2",
    formula: "fatPixelCount · row spacing · column spacing",
    source: `${imagejStatistics} (Limit to threshold)`,
    code: { concept: fatArea },
  },
  fdrPercent: {
    scope: "region",
    name: { en: "Fatty degeneration ratio (FDR)", "zh-CN": "脂肪变性率（FDR）" },
    unit: "%",
    ucum: "%",
    formula: "100 · FA / CSA of the same mask, or of an area measured elsewhere (fdrDenominator)",
    source: `${imagejStatistics} (%Area)`,
    code: { concept: fdr },
  },
  fdrSensitivity: {
    scope: "region",
    name: { en: "FDR with the threshold 10 % lower and higher", "zh-CN": "阈值降低和升高 10 % 时的 FDR" },
    unit: "%",
    ucum: "%",
    formula: "FDR with the threshold at 0.9 and at 1.1 times its value",
    source: "Paraspine",
  },
  meanIntensity: {
    scope: "region",
    name: { en: "Mean intensity", "zh-CN": "平均信号强度" },
    unit: "",
    ucum: "[arb'U]",
    formula: "Σx / n",
    source: imagejStatistics,
    code: { concept: signal, derivation: concept("SCT", "373098007", "Mean", "均值") },
  },
  stdIntensity: {
    scope: "region",
    name: { en: "Standard deviation of intensity", "zh-CN": "信号强度标准差" },
    unit: "",
    ucum: "[arb'U]",
    formula: "sqrt((n·Σx² − (Σx)²) / n / (n − 1))",
    source: imagejStatistics,
    code: { concept: signal, derivation: concept("SCT", "386136009", "Standard Deviation", "标准差") },
  },
  minIntensity: {
    scope: "region",
    name: { en: "Lowest intensity", "zh-CN": "最低信号强度" },
    unit: "",
    ucum: "[arb'U]",
    formula: "min x",
    source: imagejStatistics,
    code: { concept: signal, derivation: concept("SCT", "255605001", "Minimum", "最小值") },
  },
  maxIntensity: {
    scope: "region",
    name: { en: "Highest intensity", "zh-CN": "最高信号强度" },
    unit: "",
    ucum: "[arb'U]",
    formula: "max x",
    source: imagejStatistics,
    code: { concept: signal, derivation: concept("SCT", "56851009", "Maximum", "最大值") },
  },
  csaCm2: {
    scope: "patient",
    name: { en: "CSA, four muscles", "zh-CN": "四肌 CSA 之和" },
    unit: "cm²",
    ucum: "cm2",
    formula: "(CSA of MF_L + MF_R + ES_L + ES_R) / 100",
    source: "Paraspine; the source paper's CSA is plausible only as this sum",
    code: { concept: area, derivation: total },
  },
  faCm2: {
    scope: "patient",
    name: { en: "FA, four muscles", "zh-CN": "四肌 FA 之和" },
    unit: "cm²",
    ucum: "cm2",
    formula: "(FA of MF_L + MF_R + ES_L + ES_R) / 100",
    source: "Paraspine",
    code: { concept: fatArea, derivation: total },
  },
  patientFdrPercent: {
    scope: "patient",
    name: { en: "FDR, four muscles pooled", "zh-CN": "四肌合并 FDR" },
    unit: "%",
    ucum: "%",
    formula: "100 · sum of fat / sum of CSA (patient.fdrPercent)",
    source: "Paraspine; the source paper does not say whether its FDR is pooled",
    code: { concept: fdr },
  },
  vbCm2: {
    scope: "patient",
    name: { en: "Vertebral body area", "zh-CN": "椎体面积" },
    unit: "cm²",
    ucum: "cm2",
    formula: "CSA of VB / 100",
    source: imagejStatistics,
  },
  leftRightRatio: {
    scope: "slice",
    name: { en: "Coil shading, left to right", "zh-CN": "线圈信号不均（左/右）" },
    unit: "",
    ucum: "1",
    formula: "10th percentile of the left muscles / that of the right ones",
    source: "Paraspine",
  },
  deepSuperficialRatio: {
    scope: "slice",
    name: { en: "Coil shading, deep to superficial", "zh-CN": "线圈信号不均（深/浅）" },
    unit: "",
    ucum: "1",
    formula: "10th percentile of the muscle halves nearer to VB / that of the farther halves",
    source: "Paraspine",
  },
} as const satisfies Record<string, MeasureDefinition>;

export type MeasureId = keyof typeof measureCatalogue;
