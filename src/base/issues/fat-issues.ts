/** Issues of deciding which pixels are fat. */
export const fatIssues = {
  "fat-unknown-method": {
    severity: "error",
    en: "There is no threshold method {method}. Choose one of: {known}.",
    "zh-CN": "没有名为 {method} 的阈值方法。可选：{known}。",
  },
  "fat-unknown-recipe": {
    severity: "error",
    en: "There is no recipe {name}. Choose one of: {known}.",
    "zh-CN": "没有名为 {name} 的测量方案。可选：{known}。",
  },
  "fat-threshold-not-found": {
    severity: "error",
    en: "{method} finds no threshold in the grey levels used ({scope}), so FA and FDR are not given. Choose another method or set the threshold by hand.",
    "zh-CN":
      "{method} 在所用灰度（{scope}）中找不到阈值，因此不给出 FA 和 FDR。请换用其他方法或手动设定阈值。",
  },
  "fat-threshold-not-found-imagej": {
    severity: "warning",
    en: "{method} finds no threshold in the grey levels used ({scope}). ImageJ then counts nearly every pixel as fat, and so do these values. Do not use them: choose another method or set the threshold by hand.",
    "zh-CN":
      "{method} 在所用灰度（{scope}）中找不到阈值。此时 ImageJ 会把几乎所有像素计为脂肪，此处数值与之相同，请勿采用。请换用其他方法或手动设定阈值。",
  },
  "fat-one-grey-level": {
    severity: "warning",
    en: "Within the display range all pixels used ({scope}) have the same grey level, so an automatic threshold is meaningless. Widen the range (minmax) or set the threshold by hand.",
    "zh-CN":
      "按显示范围换算后，所用像素（{scope}）灰度全部相同，自动阈值没有意义。请放宽范围（minmax）或手动设定阈值。",
  },
  "fat-range-empty": {
    severity: "error",
    en: "The display range is empty ({lower} to {upper}), so no threshold can be set, and FA and FDR are not given. Choose another range.",
    "zh-CN": "显示范围为空（{lower} 至 {upper}），无法设定阈值，因此不给出 FA 和 FDR。请选择其他范围。",
  },
  "fat-no-pixel-between-limits": {
    severity: "warning",
    en: "No pixel of the slice is within the threshold limits {lower} to {upper}, so FA and FDR are 0 everywhere. Check the limits against the grey values of this image.",
    "zh-CN":
      "整个层面没有像素位于阈值 {lower} 至 {upper} 之内，因此 FA 与 FDR 均为 0。请对照该图像的灰度值检查阈值。",
  },
  "fat-no-muscle-outlined": {
    severity: "error",
    en: "The threshold should come from the four muscles, but none is outlined, so FA and FDR are not given. Outline MF_L, MF_R, ES_L or ES_R, or choose another scope.",
    "zh-CN":
      "阈值应由四块肌肉得出，但尚未勾画任何一块，因此不给出 FA 和 FDR。请勾画 MF_L、MF_R、ES_L 或 ES_R，或选择其他范围。",
  },
  "fat-reference-missing": {
    severity: "error",
    en: "The recipe derives its threshold from the region {roi}, which is not outlined or contains no pixel, so FA and FDR are not given. Outline it.",
    "zh-CN": "该方案的阈值取自区域 {roi}，但该区域未勾画或不含像素，因此不给出 FA 和 FDR。请勾画该区域。",
  },
  "fat-reference-inverted": {
    severity: "error",
    en: "A threshold from subcutaneous fat does not work on a MONOCHROME1 image, in which fat is dark, so FA and FDR are not given. Choose another method.",
    "zh-CN": "MONOCHROME1 图像中脂肪为低值，不能由皮下脂肪得出阈值，因此不给出 FA 和 FDR。请选择其他方法。",
  },
  "fat-reference-not-fat": {
    severity: "error",
    en: "The sample {roi} should be fat but is only {times} times as bright as lean muscle on this slice, so it gives no threshold, and FA and FDR are not given. Draw it within subcutaneous fat.",
    "zh-CN":
      "样本 {roi} 应为脂肪，但其亮度仅为该层面正常肌肉的 {times} 倍，因此不由其得出阈值，也不给出 FA 和 FDR。请将其画在皮下脂肪内。",
  },
  "fat-reference-not-lean": {
    severity: "error",
    en: "The sample {roi} should be lean muscle but is {times} times as bright as lean muscle on this slice, so it gives no threshold, and FA and FDR are not given. Draw it within lean muscle.",
    "zh-CN":
      "样本 {roi} 应为正常肌肉，但其亮度为该层面正常肌肉的 {times} 倍，因此不由其得出阈值，也不给出 FA 和 FDR。请将其画在正常肌肉内。",
  },
  "fat-reference-in-air": {
    severity: "error",
    en: "The sample {roi} is in the air outside the body, so it gives no threshold, and FA and FDR are not given. Draw it within tissue.",
    "zh-CN": "样本 {roi} 位于体外空气中，因此不由其得出阈值，也不给出 FA 和 FDR。请将其画在组织内。",
  },
  "fat-reference-unsure": {
    severity: "warning",
    en: "The sample {roi} is {times} times as bright as lean muscle on this slice, neither clearly fat nor clearly lean. Check its position.",
    "zh-CN": "样本 {roi} 的亮度为该层面正常肌肉的 {times} 倍，难以确定是脂肪还是正常肌肉。请检查其位置。",
  },
  "fat-image-inverted": {
    severity: "warning",
    en: "The image is stored inverted (MONOCHROME1): as in ImageJ, fat is where stored values are low. Check the red overlay.",
    "zh-CN": "图像以反相方式存储（MONOCHROME1）：与 ImageJ 一致，存储值低处为脂肪。请检查红色叠加。",
  },
  "fat-image-saturated": {
    severity: "warning",
    en: "{percent} % of the pixels of the slice are at or above the upper end of the display range {lower} to {upper}, which distorts thresholds. Widen the range (minmax); if the pixel values themselves are clipped there, use another image.",
    "zh-CN":
      "层面中 {percent} % 的像素达到或超过显示范围 {lower} 至 {upper} 的上限，会误导阈值。请放宽范围（minmax）；若像素值本身已被截断，请换用其他图像。",
  },
  "fat-region-saturated": {
    severity: "warning",
    en: "{percent} % of the pixels of {roi} are at the ends of the display range {lower} to {upper} or beyond, which distorts thresholds. Widen the range (minmax); if the pixel values themselves are clipped there, use another image.",
    "zh-CN":
      "{roi} 中 {percent} % 的像素达到或超出显示范围 {lower} 至 {upper} 的两端，会误导阈值。请放宽范围（minmax）；若像素值本身已被截断，请换用其他图像。",
  },
  "fat-range-follows-window": {
    severity: "warning",
    en: "The recipe follows the display window stored in the file, {lower} to {upper}, which clips bright tissue: FDR changes with the window. Choose the range minmax, or a fixed one for the whole study.",
    "zh-CN":
      "该方案沿用文件中存储的显示窗 {lower} 至 {upper}，高信号组织被截断：FDR 会随显示窗改变。请选择 minmax，或对整个研究使用固定范围。",
  },
} as const;
