/** Issues of outlines drawn by a model. */
export const segmentIssues = {
  "segment-no-model": {
    severity: "error",
    en: "Automatic outlines need a model, and none is installed. Outline the muscles by hand, or give a file of outlines.",
    "zh-CN": "自动勾画需要模型，但尚未安装任何模型。请手动勾画肌肉，或提供轮廓文件。",
  },
  "segment-not-axial": {
    severity: "error",
    en: "The model draws on axial lumbar slices only, and this slice is not axial. Choose an axial T2 slice.",
    "zh-CN": "模型仅适用于腰椎轴位切片，而该切片不是轴位。请选择轴位 T2 切片。",
  },
  "segment-no-spacing": {
    severity: "error",
    en: "The model needs the pixel spacing in mm, and this image states none. Give it with --spacing, or outline by hand.",
    "zh-CN": "模型需要像素间距（mm），而该图像未注明。请用 --spacing 指定，或手动勾画。",
  },
  "segment-nothing-found": {
    severity: "error",
    en: "The model cannot find {roi} on this slice, so it draws nothing at all. Check that it is an axial slice of the lumbar spine, or outline by hand.",
    "zh-CN": "模型无法在该切片上找到 {roi}，因此未作任何勾画。请确认这是腰椎轴位切片，或手动勾画。",
  },
  "segment-implausible": {
    severity: "warning",
    en: "The model's outline of {roi} is not plausible ({reason}). Check it with care, or outline it by hand.",
    "zh-CN": "模型对 {roi} 的勾画不合理（{reason}）。请仔细检查或手动勾画。",
  },
  "segment-low-confidence": {
    severity: "warning",
    en: "The model is unsure of {roi} (confidence {confidence} %). Check its outline with care.",
    "zh-CN": "模型对 {roi} 的勾画把握不大（置信度 {confidence}%）。请仔细检查。",
  },
  "segment-model-unreadable": {
    severity: "error",
    en: "The segmentation model could not be loaded ({reason}). Install Paraspine again.",
    "zh-CN": "无法加载分割模型（{reason}）。请重新安装 Paraspine。",
  },
  "segment-draft": {
    severity: "info",
    en: "{roi} was drawn by a model ({model}) and not corrected by a reader. Research use only.",
    "zh-CN": "{roi} 由模型（{model}）勾画，尚未经阅片者修改。仅供研究使用。",
  },
} as const;
