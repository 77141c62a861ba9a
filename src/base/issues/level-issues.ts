/** Issues of finding the slice at the L3 inferior endplate. */
export const levelIssues = {
  "level-angle-sagittal": {
    severity: "warning",
    en: "The slice is tilted {angle}° to the endplate in the sagittal plane; in the original study the slices were parallel to it. Interpret the area with caution, or choose another slice.",
    "zh-CN": "矢状面上该层面与终板成 {angle}° 角，而原文要求层面与终板平行。请谨慎解读面积，或选择其他层面。",
  },
  "level-angle-coronal": {
    severity: "warning",
    en: "The slice is tilted {angle}° to the endplate in the coronal plane; in the original study the slices were parallel to it. Interpret the area with caution, or choose another slice.",
    "zh-CN": "冠状面上该层面与终板成 {angle}° 角，而原文要求层面与终板平行。请谨慎解读面积，或选择其他层面。",
  },
  "level-distance": {
    severity: "warning",
    en: "The nearest slice is {distance} mm from the endplate, more than half the slice spacing ({half} mm). Check that the series covers L3.",
    "zh-CN": "最近的层面距终板 {distance} mm，超过层间距的一半（{half} mm）。请确认该序列覆盖 L3。",
  },
  "level-no-slice": {
    severity: "error",
    en: "No slice of this series passes near the marked endplate. Choose another axial series, or confirm the level by hand.",
    "zh-CN": "该序列没有层面经过所标记的终板附近。请选择其他轴位序列，或手动确认 L3 水平。",
  },
  "level-elsewhere": {
    severity: "error",
    en: "No axial slice is within {limit} mm of the {endplate} endplate; the nearest is {distance} mm away, so the series shows another level. Choose another axial series, or choose the slice yourself.",
    "zh-CN":
      "没有轴位层面距 {endplate} 终板在 {limit} mm 以内，最近的相距 {distance} mm，说明该序列扫描的是其他水平。请选择其他轴位序列，或自行指定层面。",
  },
  "level-lone-slice": {
    severity: "warning",
    en: "This study has no sagittal series and only this axial T2 slice, so this slice was used. Check that it is at the required level.",
    "zh-CN": "该检查没有矢状位序列，且仅有这一个轴位 T2 层面，因此直接采用。请核对其是否位于所需水平。",
  },
  "level-no-geometry": {
    severity: "warning",
    en: "The slice does not state its position in the patient, so its distance and angle to the marked endplate are unknown. Confirm the level by hand.",
    "zh-CN": "该层面未注明其在患者坐标系中的位置，无法得出其与所标终板的距离和角度。请手动确认 L3 水平。",
  },
  "level-label-mismatch": {
    severity: "warning",
    en: "The marked endplate is not at the inferior border of the vertebra labelled L3. Check the count and the mark.",
    "zh-CN": "所标终板不在标注为 L3 的椎体下缘。请核对椎体计数和终板标记。",
  },
  "level-by-hand": {
    severity: "info",
    en: "The level was confirmed by hand, without an endplate marked on a sagittal image.",
    "zh-CN": "L3 水平由阅片者手动确认，未在矢状位图像上标记终板。",
  },
  "level-unconfirmed": {
    severity: "warning",
    en: "It is not confirmed that this slice is at the L3 inferior endplate. Mark the endplate on the sagittal image, or confirm the level by hand.",
    "zh-CN": "尚未确认该层面位于 L3 下终板水平。请在矢状位图像上标记终板，或手动确认 L3 水平。",
  },
  "level-not-sagittal": {
    severity: "error",
    en: "This is not a sagittal slice, so vertebrae cannot be detected on it. Choose a sagittal series.",
    "zh-CN": "该层面不是矢状位，无法在其上识别椎体。请选择矢状位序列。",
  },
  "level-no-sagittal": {
    severity: "error",
    en: "This study has no sagittal series on which vertebrae can be detected. Choose the slice by hand.",
    "zh-CN": "该检查没有可用于识别椎体的矢状位序列。请手动选择层面。",
  },
  "level-not-found": {
    severity: "error",
    en: "No lumbar spine was detected on the sagittal images. Mark the endplate by hand.",
    "zh-CN": "未在矢状位图像上识别到腰椎。请手动标记终板。",
  },
  "level-endplate-not-found": {
    severity: "error",
    en: "The {endplate} endplate was not detected on the sagittal images. Mark it by hand.",
    "zh-CN": "未在矢状位图像上识别到 {endplate} 终板。请手动标记。",
  },
  "level-no-axial": {
    severity: "warning",
    en: "This study has no axial series, so there is no slice to propose.",
    "zh-CN": "该检查没有轴位序列，因此无法推荐层面。",
  },
  "level-count-higher": {
    severity: "warning",
    en: "The vertebral count is uncertain (probability {probability}%). Another count, with every vertebra {steps} level higher, has a probability of {other}%. Check for a transitional vertebra.",
    "zh-CN":
      "椎体计数存疑（可能性 {probability}%）。另一种计数为各椎体上移 {steps} 个节段（可能性 {other}%）。请检查是否存在移行椎。",
  },
  "level-count-lower": {
    severity: "warning",
    en: "The vertebral count is uncertain (probability {probability}%). Another count, with every vertebra {steps} level lower, has a probability of {other}%. Check for a transitional vertebra.",
    "zh-CN":
      "椎体计数存疑（可能性 {probability}%）。另一种计数为各椎体下移 {steps} 个节段（可能性 {other}%）。请检查是否存在移行椎。",
  },
  "level-no-sacrum": {
    severity: "warning",
    en: "The sacrum, from which the vertebrae are counted, was not detected. Check the count.",
    "zh-CN": "未见作为椎体计数起点的骶骨。请核对椎体计数。",
  },
  "level-turned": {
    severity: "warning",
    en: "The image is not upright; the vertebrae were detected after rotating it. Check the levels.",
    "zh-CN": "图像方向不正，旋转后才识别到椎体。请核对椎体节段。",
  },
  "level-orientation": {
    severity: "warning",
    en: "The sagittal images may be upside down or mirrored: head and feet, or front and back, look exchanged compared with what is stated. Positions may be wrong; check the level by hand.",
    "zh-CN": "矢状位图像可能上下颠倒或前后镜像：头足或前后方向与标注不符。位置可能有误，请人工核对水平。",
  },
  "level-no-spacing": {
    severity: "error",
    en: "Detecting the vertebrae needs the pixel spacing in mm, which this image does not state. Give it with --spacing.",
    "zh-CN": "识别椎体需要像素间距（mm），而该图像未注明。请用 --spacing 指定。",
  },
  "level-other-frame": {
    severity: "warning",
    en: "The sagittal and the axial series do not share a frame of reference, so the position may be wrong. Confirm the level by hand (on the command line, --trust-positions compares the positions anyway).",
    "zh-CN":
      "矢状位与轴位序列不属于同一参考坐标系，位置可能有误。请手动确认 L3 水平（命令行可用 --trust-positions 仍按位置进行比较）。",
  },
} as const;
