/** Issues of outlines drawn by a model. */
export const segmentIssues = {
  "segment-not-axial": {
    severity: "error",
    en: "The model works on axial lumbar slices only, and this slice is not axial. Choose an axial T2 slice.",
    "zh-CN": "模型仅适用于腰椎轴位层面，而该层面不是轴位。请选择轴位 T2 层面。",
  },
  "segment-no-spacing": {
    severity: "error",
    en: "The model needs the pixel spacing in mm, which this image does not state. Outline by hand, or give it on the command line with --spacing.",
    "zh-CN": "模型需要像素间距（mm），而该图像未注明。请手动勾画，或在命令行中用 --spacing 指定。",
  },
  "segment-nothing-found": {
    severity: "error",
    en: "The model cannot find {roi} on this slice, so it drew nothing. Check that it is an axial slice of the lumbar spine, or outline by hand.",
    "zh-CN": "模型无法在该层面上找到 {roi}，因此未作任何勾画。请确认这是腰椎轴位层面，或手动勾画。",
  },
  "segment-implausible-area": {
    severity: "warning",
    en: "The area of the model's outline of {roi} is {area} mm², outside the range of {least} to {most} mm² on adult lumbar slices. Check the outline and the pixel spacing.",
    "zh-CN":
      "模型勾画的 {roi} 面积为 {area} mm²，超出成人腰椎层面的 {least} 至 {most} mm² 范围。请检查勾画和像素间距。",
  },
  "segment-implausible-asymmetry": {
    severity: "warning",
    en: "The model's outline of {roi} is {times} times as large as that of {other}, the same muscle on the other side. Check both.",
    "zh-CN": "模型勾画的 {roi} 面积为对侧 {other} 的 {times} 倍。请检查两侧勾画。",
  },
  "segment-implausible-order": {
    severity: "warning",
    en: "The model's outlines of {roi} and {other} are not in anatomical order (from the patient's right to left: ES_R, MF_R, MF_L, ES_L). Check sides and names.",
    "zh-CN":
      "模型勾画的 {roi} 与 {other} 的左右位置不符合解剖（自患者右侧至左侧应为 ES_R、MF_R、MF_L、ES_L）。请检查侧别和名称。",
  },
  "segment-implausible-front": {
    severity: "warning",
    en: "The model's outline of {roi} is anterior to the centre of the vertebral body, but this muscle should be posterior to it. Check the outline, and that the slice is axial and not upside down.",
    "zh-CN":
      "模型勾画的 {roi} 位于椎体中心前方，而该肌肉应在椎体后方。请检查勾画，并确认层面为轴位且未上下颠倒。",
  },
  "segment-other-engine": {
    severity: "warning",
    en: "ONNX Runtime could not be loaded ({reason}), so TensorFlow.js runs the model: the outlines are the same, but it is slower. To restore the speed, install Paraspine again.",
    "zh-CN":
      "无法加载 ONNX Runtime（{reason}），因此由 TensorFlow.js 运行模型：勾画结果相同，但速度较慢。如需恢复速度，请重新安装 Paraspine。",
  },
  "segment-low-confidence": {
    severity: "warning",
    en: "The model is unsure of {roi} (confidence {confidence} %). Check its outline carefully.",
    "zh-CN": "模型对 {roi} 的勾画把握不大（置信度 {confidence}%）。请仔细检查。",
  },
  "segment-draft": {
    severity: "info",
    en: "{roi} was drawn by the model and not reviewed: model draft, not corrected. Accept, correct or reject it.",
    "zh-CN": "{roi} 由模型勾画，尚未复核：模型初稿，未修正。请接受、修正或拒绝。",
  },
  "segment-model-unreadable": {
    severity: "error",
    en: "The segmentation model could not be loaded ({reason}). Install Paraspine again.",
    "zh-CN": "无法加载分割模型（{reason}）。请重新安装 Paraspine。",
  },
  "segment-slice-unknown": {
    severity: "error",
    en: "There is no slice {slice}; {count} {count|slice was|slices were} found. Give a number from 1 to {count}, a SOP Instance UID, auto or all.",
    "zh-CN":
      "此处没有层面 {slice}，共有 {count} 层。请给出 1 到 {count} 之间的编号、SOP Instance UID、auto 或 all。",
  },
  "segment-studies-left-out": {
    severity: "warning",
    en: "The slices of one study alone are outlined; {count} other studies here have axial series too and were left out. Name the folder of one study, or use paraspine batch for many.",
    "zh-CN":
      "仅勾画一项检查的层面；此处另有 {count} 项检查也含轴位序列，未处理。请指定单项检查的文件夹，或用 paraspine batch 批量处理。",
  },
  "segment-middle-slice": {
    severity: "warning",
    en: "The slice at the L3 inferior endplate was not specified, so the middle slice of the axial T2 series was used. Choose it with --slice.",
    "zh-CN": "未指明哪一层位于 L3 下终板，因此取轴位 T2 序列的中间层。请用 --slice 指定。",
  },
  "segment-no-axial": {
    severity: "error",
    en: "There is no axial series here. Give a slice, or a folder with an axial T2 series of the lumbar spine.",
    "zh-CN": "此处没有轴位序列。请给出一个层面，或包含腰椎轴位 T2 序列的文件夹。",
  },
  "segment-needs-dicom": {
    severity: "error",
    en: "{format} is available for DICOM slices only. Choose roiset, png or nifti for other images.",
    "zh-CN": "{format} 格式仅适用于 DICOM 层面。其他图像请选择 roiset、png 或 nifti 格式。",
  },
} as const;
