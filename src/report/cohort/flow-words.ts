import type { FlowCount } from "./cohort-flow.ts";

/** The words of the flow diagram and its table. */
export const flowWords = {
  en: {
    found: "Found",
    excluded: "Excluded",
    measured: "Measured",
    approved: "Approved",
    notApproved: "Not approved",
    count: ({ slices, patients }: FlowCount) => `n = ${slices} (patients: ${patients})`,
  },
  "zh-CN": {
    found: "检索到",
    excluded: "排除",
    measured: "已测量",
    approved: "已核对通过",
    notApproved: "未核对通过",
    count: ({ slices, patients }: FlowCount) => `n = ${slices}（患者 ${patients} 例）`,
  },
} as const;
