/** Issues of measured numbers. */
export const measureIssues = {
  "measure-muscle-missing": {
    severity: "warning",
    en: "{roi} is not outlined, so the patient's CSA, FA and FDR (the sum of four muscles) are left out. Outline it.",
    "zh-CN": "{roi} 尚未勾画，因此不给出患者的 CSA、FA 和 FDR（四块肌肉之和）。请补充勾画。",
  },
  "measure-vertebral-body-missing": {
    severity: "info",
    en: "The vertebral body (VB) is not outlined, so its area is left out. Outline it if you need it.",
    "zh-CN": "椎体（VB）尚未勾画，因此不给出椎体面积。如有需要请补充勾画。",
  },
  "measure-duplicate-name": {
    severity: "error",
    en: "{count} regions are called {roi}. Each is measured, but the patient's numbers that need {roi} are left out. Delete or rename all but one.",
    "zh-CN":
      "有 {count} 个区域名为 {roi}。各自均已测量，但不给出需要 {roi} 的患者数值。请只保留一个，其余删除或改名。",
  },
  "measure-one-pixel": {
    severity: "warning",
    en: "{roi} covers a single pixel, which has no standard deviation. Draw it larger.",
    "zh-CN": "{roi} 仅含一个像素，没有标准差。请画大一些。",
  },
  "measure-padding-in-region": {
    severity: "warning",
    en: "{roi} holds padding of the image ({count} {count|pixel|pixels}), which is no signal. {count|It was|They were} left out of its area and fat, so both may be too small. Keep the outline within the picture.",
    "zh-CN":
      "{roi} 含有图像的填充像素（{count} 个），并非真实信号，已从面积和脂肪中剔除，两者可能偏小。请将轮廓限制在图像范围内。",
  },
  "measure-padding-left-out": {
    severity: "info",
    en: "The image is padded with {count} {count|pixel that is|pixels that are} no signal. {count|It was|They were} left out of the grey range and the histogram, so programs that count them choose another threshold. Nothing needs to be done.",
    "zh-CN":
      "图像含有 {count} 个填充像素（并非真实信号），未计入灰度范围和直方图；将其计入的软件会得到不同的阈值。无需处理。",
  },
  "measure-not-finite": {
    severity: "error",
    en: "{roi} holds pixels that are not numbers, so its intensities are left out. Check the image.",
    "zh-CN": "{roi} 含有非数值像素，因此不给出其信号强度。请检查图像。",
  },
  "measure-mixed-conventions": {
    severity: "warning",
    en: "The muscles are outlined by different conventions ({conventions}). Between the two, the same muscle's area and FDR differ greatly. Outline all of them by one convention.",
    "zh-CN":
      "各肌肉的勾画规则不一致（{conventions}）。同一肌肉在两种规则下面积和 FDR 相差很大。请统一使用一种规则。",
  },
  "measure-pixels-shared": {
    severity: "warning",
    en: "{roi} and {other} share {count} {count|pixel|pixels}. Each region's own numbers include them; the patient's sums count each pixel once. Move the border between the two.",
    "zh-CN":
      "{roi} 与 {other} 有 {count} 个像素重叠。各区域自身的数值均包含这些像素；患者合计中每个像素只计一次。请调整两者之间的边界。",
  },
  "measure-mixed-denominators": {
    severity: "warning",
    en: "Only some muscles have a CSA from {source}, so the patient's FDR is left out. Type it in for all four, or for none.",
    "zh-CN": "仅部分肌肉有来自 {source} 的 CSA，因此不给出患者的 FDR。请为四块肌肉全部填写，或全部不填。",
  },
  "measure-external-area-invalid": {
    severity: "error",
    en: "The CSA from {source} for {roi} is not a positive number of mm², so its FDR is left out. Correct it.",
    "zh-CN": "{roi} 来自 {source} 的 CSA 不是正数（mm²），因此不给出其 FDR。请更正。",
  },
  "measure-external-area-needs-spacing": {
    severity: "warning",
    en: "FDR of {roi} is to be taken against a CSA in mm² from {source}, but the image states no PixelSpacing, so it is left out. Use an image that states it, or take out the typed-in CSA.",
    "zh-CN":
      "{roi} 的 FDR 需除以来自 {source} 的 CSA（mm²），但图像未注明像素间距，因此不给出。请使用注明像素间距的图像，或删除录入的 CSA。",
  },
  "measure-fat-exceeds-area": {
    severity: "warning",
    en: "FA of {roi} is larger than its CSA from {source}. Check that both are of the same slice and outline.",
    "zh-CN": "{roi} 的 FA 大于来自 {source} 的 CSA。请核对二者是否为同一层面、同一轮廓。",
  },
  "measure-left-right-shading": {
    severity: "warning",
    en: "Lean muscle is {percent} % brighter on one side than on the other (patient's left to right {ratio}): the coil lights the slice unevenly, so one threshold does not fit both sides. Use each region's own threshold, or correct the shading first.",
    "zh-CN":
      "一侧正常肌肉信号比另一侧高 {percent} %（患者左/右 {ratio}）：线圈照射不均，同一阈值不适用于两侧。请使用各区域自身的阈值，或先校正信号不均。",
  },
  "measure-deep-superficial-shading": {
    severity: "warning",
    en: "Lean muscle differs by {percent} % between its deep and its superficial half (deep to superficial {ratio}): the coil lights the slice unevenly, so one threshold does not fit all depths. Correct the shading first, or read FDR with care.",
    "zh-CN":
      "正常肌肉深、浅两半的信号相差 {percent} %（深/浅 {ratio}）：线圈照射不均，同一阈值不适用于所有深度。请先校正信号不均，或谨慎解读 FDR。",
  },
} as const;
