/** Issues of Case documents. */
export const studyIssues = {
  "case-unreadable": {
    severity: "error",
    en: "This Case cannot be read ({reason}). Choose a Case saved by Paraspine.",
    "zh-CN": "无法读取该病例文件（{reason}）。请选择由 Paraspine 保存的病例文件。",
  },
} as const;
