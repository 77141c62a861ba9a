/** Issues of outlines and of the files they come in. */
export const roiIssues = {
  "roi-zero-area": {
    severity: "error",
    en: "The outline {roi} contains no pixel. Draw it again.",
    "zh-CN": "轮廓 {roi} 未覆盖任何像素。请重新勾画。",
  },
  "roi-self-crossing": {
    severity: "warning",
    en: "The outline {roi} crosses itself, so part of it counts as outside. Check it and correct the crossing.",
    "zh-CN": "轮廓 {roi} 自相交，部分区域会被视为轮廓外。请检查并修正交叉处。",
  },
  "roi-outside-image": {
    severity: "error",
    en: "The outline {roi} is outside the image. Check that it belongs to this slice.",
    "zh-CN": "轮廓 {roi} 位于图像之外。请确认它属于此层面。",
  },
  "roi-partly-outside-image": {
    severity: "warning",
    en: "The outline {roi} extends beyond the image; only the part inside is measured. Check that it belongs to this slice.",
    "zh-CN": "轮廓 {roi} 超出图像边界，仅测量图像内的部分。请确认它属于此层面。",
  },
  "roi-unreadable": {
    severity: "error",
    en: "This file contains no readable outlines. Choose an ImageJ .roi or RoiSet.zip, a Case, a DICOM SEG or a NIfTI label map.",
    "zh-CN": "无法从该文件读取轮廓。请选择 ImageJ .roi 或 RoiSet.zip、病例文件、DICOM SEG 或 NIfTI 标签图。",
  },
  "roi-damaged": {
    severity: "error",
    en: "The outline {roi} in this file is damaged and was left out. Save it again in ImageJ, or draw it again.",
    "zh-CN": "该文件中的轮廓 {roi} 已损坏，未读入。请在 ImageJ 中重新保存，或重新勾画。",
  },
  "roi-without-area": {
    severity: "warning",
    en: "{roi} is a line, point, text or picture and encloses no area; it was left out. Outline the muscle with a closed selection.",
    "zh-CN": "{roi} 是线、点、文字或图片，不包围任何面积，未读入。请用闭合选区勾画肌肉。",
  },
  "roi-curved": {
    severity: "error",
    en: "The outline {roi} is a fitted spline or has rounded parts, which cannot be read with pixel accuracy; it was left out. In ImageJ choose Edit > Selection > Create Mask, then Create Selection, and save it again.",
    "zh-CN":
      "轮廓 {roi} 经样条拟合或含圆弧，无法逐像素精确读取，未读入。请在 ImageJ 中依次选择 Edit > Selection > Create Mask 和 Create Selection，然后重新保存。",
  },
  "roi-too-many-vertices": {
    severity: "error",
    en: "The outline {roi} has more than {limit} vertices and was left out. Draw it again, or simplify it in ImageJ (Edit > Selection > Interpolate).",
    "zh-CN":
      "轮廓 {roi} 的顶点超过 {limit} 个，未读入。请重新勾画，或在 ImageJ 中简化（Edit > Selection > Interpolate）。",
  },
  "roi-name-repeated": {
    severity: "warning",
    en: "More than one outline is named {roi}. Delete or rename all but one, so that its area is not counted twice.",
    "zh-CN": "有多个轮廓名为 {roi}。请仅保留一个，删除或重命名其余轮廓，以免面积重复计算。",
  },
  "roi-positions-differ": {
    severity: "error",
    en: "The regions in this file were drawn on different images of an ImageJ stack ({regions}), so they are not all of this slice, and none was read. Save the regions of one image as a separate set, or state with --roi-position which image this slice is.",
    "zh-CN":
      "该文件中的区域画在 ImageJ 图像栈的不同层面上（{regions}），并非都属于此层面，因此均未读入。请将同一层面的区域单独保存，或用 --roi-position 指明此层面在图像栈中的序号。",
  },
  "roi-other-position": {
    severity: "warning",
    en: "Regions drawn on other images of the ImageJ stack were left out ({regions}); this slice is image {wanted}. Check that this is correct.",
    "zh-CN":
      "画在 ImageJ 图像栈其他层面上的区域未读入（{regions}）；此层面为第 {wanted} 层。请确认是否如此。",
  },
  "roi-no-position": {
    severity: "error",
    en: "No region in this file was drawn on this slice, which is image {wanted} of the stack: {regions}. Choose the frame they were drawn on.",
    "zh-CN": "该文件中没有画在此层面（图像栈第 {wanted} 层）上的区域：{regions}。请选择勾画时所在的帧。",
  },
  "roi-set-too-large": {
    severity: "error",
    en: "This file unpacks to more than any set of outlines could need ({limit}) and was not read. Check that it is the correct file.",
    "zh-CN": "该文件解压后超出轮廓集的合理大小（{limit}），未读取。请确认文件是否正确。",
  },
} as const;
