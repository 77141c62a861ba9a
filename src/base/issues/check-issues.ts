/** Doubts about outlines, shown before a slice is approved: each outline may be right nevertheless. */
export const checkIssues = {
  "check-sides-swapped": {
    severity: "warning",
    en: "{roi} is on the other side of the patient: left and right are swapped, or the image is mirrored. Check the sides against the orientation letters at the edge of the image.",
    "zh-CN": "{roi} 位于患者的另一侧：左右侧互换，或图像为镜像。请对照图像边缘的方位字母核对侧别。",
  },
  "check-muscles-exchanged": {
    severity: "warning",
    en: "{roi} and {other} are swapped: the multifidus (MF) should be nearer to the midline than the erector spinae (ES). Check the names.",
    "zh-CN": "{roi} 与 {other} 的位置互换：多裂肌（MF）应比竖脊肌（ES）更靠近中线。请核对名称。",
  },
  "check-in-front": {
    severity: "warning",
    en: "{roi} is anterior to the centre of the vertebral body, but this muscle should be posterior to it. Check the outline and its name.",
    "zh-CN": "{roi} 位于椎体中心前方，而该肌肉应在椎体后方。请检查勾画及名称。",
  },
  "check-twin-differs": {
    severity: "warning",
    en: "{roi} and {other}, the same muscle on the other side, differ by {percent} % of their mean area, more than {limit} %. Check both outlines.",
    "zh-CN":
      "{roi} 与对侧同名肌肉 {other} 的面积相差 {percent}%（占两侧均值），超过 {limit}%。请检查两侧勾画。",
  },
  "check-area-unusual": {
    severity: "warning",
    en: "The area of {roi} is {area} cm², outside the known range of {least} to {most} cm² in adults at {level}. Check the outline, the level and the pixel spacing.",
    "zh-CN":
      "{roi} 面积为 {area} cm²，超出成人 {level} 水平的已知范围 {least} 至 {most} cm²。请检查勾画、椎体水平和像素间距。",
  },
  "check-outside-body": {
    severity: "warning",
    en: "{percent} % of {roi} is in the air outside the body. Check that the outline belongs to this slice.",
    "zh-CN": "{roi} 有 {percent}% 位于体外空气中。请确认该轮廓属于此层面。",
  },
  "check-touches-border": {
    severity: "warning",
    en: "{roi} touches the edge of the image, so anything beyond it is not measured. Check that the whole muscle is within the image.",
    "zh-CN": "{roi} 触及图像边缘，图像以外的部分未计入。请确认整块肌肉均在图像内。",
  },
  "check-model-unsure": {
    severity: "warning",
    en: "The model was unsure of {roi} (confidence {confidence} %), and its outline was not changed. Check it carefully.",
    "zh-CN": "模型对 {roi} 的勾画把握不大（置信度 {confidence}%），而该轮廓仍为模型所画。请仔细检查。",
  },
  "check-recipe-unlike": {
    severity: "warning",
    en: "This slice is measured with a different recipe ({own}) from most of the project ({others}), so its FDR is not comparable. Measure all slices with the same recipe.",
    "zh-CN":
      "该层面的测量方案（{own}）与项目中多数层面（{others}）不同，FDR 不可比。请对所有层面使用同一方案。",
  },
  "check-convention-unlike": {
    severity: "warning",
    en: "The muscles of this slice are outlined with a different convention ({own}) from most of the project ({others}), so areas and FDR are not comparable. Outline all slices with the same convention.",
    "zh-CN":
      "该层面肌肉的勾画规则（{own}）与项目中多数层面（{others}）不同，面积和 FDR 不可比。请对所有层面使用同一规则。",
  },
} as const;
