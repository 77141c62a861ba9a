import type { Text } from "../../src/base/language.ts";

/** The words of importing a clinical table. */
export const clinicalTexts = {
  explain: {
    en: "One row per patient, with the patient ID as in the images. Values prefill the risk form, and outcomes are used for a local model. Nothing is saved until you import.",
    "zh-CN":
      "每位患者一行，患者编号须与图像一致。数据用于预填风险表单，结局用于建立本地模型。确认导入前不会写入任何内容。",
  },
  choose: { en: "Choose a table…", "zh-CN": "选择表格…" },
  formats: { en: "CSV or XLSX with a header line", "zh-CN": "带标题行的 CSV 或 XLSX" },
  reading: { en: "Reading…", "zh-CN": "正在读取…" },
  columns: { en: "Columns", "zh-CN": "列" },
  meaningOf: { en: "Meaning of {column}", "zh-CN": "{column} 的含义" },
  "as.patient": { en: "Patient ID", "zh-CN": "患者编号" },
  "as.outcome": { en: "Outcome (new fracture, 1 or 0)", "zh-CN": "结局（新发骨折，1 或 0）" },
  "as.other": { en: "Keep for statistics", "zh-CN": "保留，供统计使用" },
  "as.ignore": { en: "Leave out", "zh-CN": "不导入" },
  "as.unknown": { en: "Choose the unit or coding", "zh-CN": "请选择单位或编码" },
  values: { en: "Risk model values", "zh-CN": "风险模型变量" },
  patients: {
    en: "{patients} {patients|patient|patients} in {rows} {rows|row|rows}",
    "zh-CN": "{rows} 行，{patients} 名患者",
  },
  outcomes: {
    en: "{outcomes} with an outcome, {events} with the event",
    "zh-CN": "{outcomes} 名有结局，其中 {events} 名发生骨折",
  },
  matched: { en: "{matched} have slices in the project", "zh-CN": "{matched} 名在项目中有层面" },
  withoutSlice: { en: "{count} in the table without a slice", "zh-CN": "表中 {count} 名患者无层面" },
  withoutRow: { en: "{count} in the project without a row", "zh-CN": "项目中 {count} 名患者不在表中" },
  more: { en: "and {count} more", "zh-CN": "等，另有 {count} 名" },
  import: { en: "Import {patients} {patients|patient|patients}", "zh-CN": "导入 {patients} 名患者" },
  replaces: {
    en: "Values in the table replace values imported before; empty cells leave them unchanged.",
    "zh-CN": "表中已填的内容将替换先前导入的数值，留空者保持不变。",
  },
  imported: { en: "Imported: {patients} {patients|patient|patients}", "zh-CN": "已导入 {patients} 名患者" },
} as const satisfies Record<string, Text>;

export type ClinicalTextKey = keyof typeof clinicalTexts;
