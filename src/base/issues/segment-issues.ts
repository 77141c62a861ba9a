/** Issues of outlines drawn by a model. */
export const segmentIssues = {
  "segment-no-model": {
    severity: "error",
    en: "Automatic outlines need a model, and none is installed. Outline the muscles by hand, or give a file of outlines.",
    "zh-CN": "自动勾画需要模型，但尚未安装任何模型。请手动勾画肌肉，或提供轮廓文件。",
  },
} as const;
