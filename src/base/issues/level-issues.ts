/** Issues of finding the slice at the L3 inferior endplate. */
export const levelIssues = {
  "level-angle-sagittal": {
    severity: "warning",
    en: "The slice is tilted {angle}° to the endplate in the sagittal plane; the paper's slices were parallel to it. Read the area with care, or choose another slice.",
    "zh-CN": "矢状面上该切片与终板成 {angle}° 角，而论文要求切片与终板平行。请谨慎解读面积，或选择其他切片。",
  },
  "level-angle-coronal": {
    severity: "warning",
    en: "The slice is tilted {angle}° to the endplate in the coronal plane; the paper's slices were parallel to it. Read the area with care, or choose another slice.",
    "zh-CN": "冠状面上该切片与终板成 {angle}° 角，而论文要求切片与终板平行。请谨慎解读面积，或选择其他切片。",
  },
  "level-distance": {
    severity: "warning",
    en: "The nearest slice is {distance} mm from the endplate, more than half the slice distance ({half} mm). Check that the series covers L3.",
    "zh-CN": "最近的切片距终板 {distance} mm，超过层间距的一半（{half} mm）。请确认该序列覆盖 L3。",
  },
  "level-no-slice": {
    severity: "error",
    en: "No slice of this series passes near the marked endplate. Choose another axial series, or confirm the level by hand.",
    "zh-CN": "该序列没有切片经过所标记的终板附近。请选择其他轴位序列，或手动确认层面。",
  },
  "level-no-geometry": {
    severity: "warning",
    en: "The slice does not state its position in the patient, so its distance and angle to the marked endplate are unknown. Confirm the level by hand.",
    "zh-CN": "该切片未注明其在患者坐标系中的位置，无法得出其与所标终板的距离和角度。请手动确认层面。",
  },
  "level-label-mismatch": {
    severity: "warning",
    en: "The marked endplate does not lie at the lower border of the vertebra labelled L3. Check the count and the mark.",
    "zh-CN": "所标终板不在标注为 L3 的椎体下缘。请核对椎体计数和终板标记。",
  },
  "level-by-hand": {
    severity: "info",
    en: "The level was confirmed by hand, without an endplate marked on a sagittal image.",
    "zh-CN": "该层面由阅片者手动确认，未在矢状位图像上标记终板。",
  },
  "level-unconfirmed": {
    severity: "warning",
    en: "Nobody has confirmed that this slice is at the L3 inferior endplate. Mark the endplate on the sagittal image, or confirm the level by hand.",
    "zh-CN": "尚未确认该切片位于 L3 下终板层面。请在矢状位图像上标记终板，或手动确认层面。",
  },
  "level-not-sagittal": {
    severity: "error",
    en: "This is not a sagittal slice, so the vertebrae are not looked for on it. Choose a sagittal series.",
    "zh-CN": "该切片不是矢状位，无法在其上识别椎体。请选择矢状位序列。",
  },
  "level-other-frame": {
    severity: "warning",
    en: "The sagittal and the axial series do not share a frame of reference, so the position may be wrong. Confirm the level by hand.",
    "zh-CN": "矢状位与轴位序列不属于同一参考坐标系，位置可能有误。请手动确认层面。",
  },
} as const;
