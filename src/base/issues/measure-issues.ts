/** Issues of measured numbers. */
export const measureIssues = {
  "measure-muscle-missing": {
    severity: "warning",
    en: "{roi} is not outlined, so the patient's CSA, FA and FDR (sum of the four muscles) are not given. Outline it.",
    "zh-CN": "{roi} 尚未勾画，因此不给出患者的 CSA、FA 和 FDR（四块肌肉之和）。请补充勾画。",
  },
  "measure-vertebral-body-missing": {
    severity: "info",
    en: "The vertebral body (VB) is not outlined, so its area is not given. Outline it if you need it.",
    "zh-CN": "椎体（VB）尚未勾画，因此不给出椎体面积。如有需要请补充勾画。",
  },
  "measure-duplicate-name": {
    severity: "error",
    en: "{count} regions are named {roi}. Each is measured, but patient values that need {roi} are not given. Delete or rename all but one.",
    "zh-CN":
      "有 {count} 个区域名为 {roi}。各自均已测量，但不给出需要 {roi} 的患者数值。请只保留一个，其余删除或改名。",
  },
  "measure-one-pixel": {
    severity: "warning",
    en: "{roi} contains a single pixel, which has no standard deviation. Draw it larger.",
    "zh-CN": "{roi} 仅含一个像素，没有标准差。请画大一些。",
  },
  "measure-padding-in-region": {
    severity: "warning",
    en: "{roi} contains {count} padding {count|pixel|pixels} without signal. {count|It was|They were} excluded from its area and fat, so both may be too small. Keep the outline within the image.",
    "zh-CN":
      "{roi} 含有图像的填充像素（{count} 个），并非真实信号，已从面积和脂肪中剔除，两者可能偏小。请将轮廓限制在图像范围内。",
  },
  "measure-padding-left-out": {
    severity: "info",
    en: "The image contains {count} padding {count|pixel|pixels} without signal. {count|It was|They were} excluded from the grey range and the histogram, so programs that include them choose another threshold. No action is needed.",
    "zh-CN":
      "图像含有 {count} 个填充像素（并非真实信号），未计入灰度范围和直方图；将其计入的软件会得到不同的阈值。无需处理。",
  },
  "measure-not-finite": {
    severity: "error",
    en: "{roi} contains pixels that are not numbers, so its intensities are not given. Check the image.",
    "zh-CN": "{roi} 含有非数值像素，因此不给出其信号强度。请检查图像。",
  },
  "measure-mixed-conventions": {
    severity: "warning",
    en: "The muscles are outlined with different conventions ({conventions}). Area and FDR of the same muscle differ greatly between them. Outline all muscles with the same convention.",
    "zh-CN":
      "各肌肉的勾画规则不一致（{conventions}）。同一肌肉在两种规则下面积和 FDR 相差很大。请统一使用一种规则。",
  },
  "measure-pixels-shared": {
    severity: "warning",
    en: "{roi} and {other} share {count} {count|pixel|pixels}. The values of each region include them; the patient's sums count each pixel once. Adjust the border between the two.",
    "zh-CN":
      "{roi} 与 {other} 有 {count} 个像素重叠。各区域自身的数值均包含这些像素；患者合计中每个像素只计一次。请调整两者之间的边界。",
  },
  "measure-mixed-denominators": {
    severity: "warning",
    en: "Only some muscles have a CSA from {source}, so the patient's FDR is not given. Enter it for all four, or for none.",
    "zh-CN": "仅部分肌肉有来自 {source} 的 CSA，因此不给出患者的 FDR。请为四块肌肉全部填写，或全部不填。",
  },
  "measure-external-area-invalid": {
    severity: "error",
    en: "The CSA from {source} for {roi} is not a positive number (mm²), so its FDR is not given. Correct it.",
    "zh-CN": "{roi} 来自 {source} 的 CSA 不是正数（mm²），因此不给出其 FDR。请更正。",
  },
  "measure-external-area-needs-spacing": {
    severity: "warning",
    en: "FDR of {roi} should use the CSA in mm² from {source}, but the image has no Pixel Spacing, so FDR is not given. Use an image with Pixel Spacing, or remove the CSA entered by hand.",
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
    en: "Lean muscle is {percent} % brighter on one side than on the other (patient's left / right {ratio}): the coil sensitivity is uneven, so one threshold does not fit both sides. Use a separate threshold for each region, or correct the shading first.",
    "zh-CN":
      "一侧正常肌肉信号比另一侧高 {percent} %（患者左/右 {ratio}）：线圈敏感度不均，同一阈值不适用于两侧。请使用各区域自身的阈值，或先校正信号不均。",
  },
  "measure-deep-superficial-shading": {
    severity: "warning",
    en: "The signal of lean muscle differs by {percent} % between its deep and its superficial half (deep / superficial {ratio}): the coil sensitivity is uneven, so one threshold does not fit all depths. Correct the shading first, or interpret FDR with caution.",
    "zh-CN":
      "正常肌肉深、浅两半的信号相差 {percent} %（深/浅 {ratio}）：线圈敏感度不均，同一阈值不适用于所有深度。请先校正信号不均，或谨慎解读 FDR。",
  },
} as const;
