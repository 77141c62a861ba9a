/** Issues of blinded repeats. */
export const repeatIssues = {
  "repeat-other-reader": {
    severity: "error",
    en: "This repeat is for {reader}. Enter that name as the reader, if it is you.",
    "zh-CN": "该重复测量分配给 {reader}。若为您本人，请将阅片者改为此名。",
  },
  "repeat-drawn-already": {
    severity: "error",
    en: "{code} is already outlined and cannot be changed. Continue with the next one.",
    "zh-CN": "{code} 已完成勾画，不可更改。请继续下一个。",
  },
  "repeat-nothing-drawn": {
    severity: "error",
    en: "Nothing is outlined yet. Outline the muscles, then finish the repeat.",
    "zh-CN": "尚未勾画任何区域。请先勾画肌肉，再完成本次重复测量。",
  },
  "repeat-nothing-to-draw": {
    severity: "error",
    en: "None of these slices was outlined by a reader, so none can be repeated. Outline or approve slices first.",
    "zh-CN": "所选层面均未经阅片者勾画，无法安排重复测量。请先勾画或通过层面。",
  },
} as const;
