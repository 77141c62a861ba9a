/** Issues of outlines and of the files they come in. */
export const roiIssues = {
  "roi-zero-area": {
    severity: "error",
    en: "The outline {roi} covers no pixel. Draw it again.",
    "zh-CN": "轮廓 {roi} 未覆盖任何像素。请重新勾画。",
  },
  "roi-self-crossing": {
    severity: "warning",
    en: "The outline {roi} crosses itself, so part of it counts as outside. Check it and mend the crossing.",
    "zh-CN": "轮廓 {roi} 自相交，部分区域会被视为轮廓外。请检查并修正交叉处。",
  },
  "roi-outside-image": {
    severity: "error",
    en: "The outline {roi} lies outside the image. Check that it belongs to this slice.",
    "zh-CN": "轮廓 {roi} 位于图像之外。请确认它属于此切片。",
  },
  "roi-partly-outside-image": {
    severity: "warning",
    en: "The outline {roi} reaches beyond the image; only the part inside is measured. Check that it belongs to this slice.",
    "zh-CN": "轮廓 {roi} 超出图像边界，仅测量图像内的部分。请确认它属于此切片。",
  },
  "roi-unreadable": {
    severity: "error",
    en: "This file holds no outlines that can be read. Choose an ImageJ .roi or RoiSet.zip, a Case, a DICOM SEG or a NIfTI label map.",
    "zh-CN": "无法从该文件读取轮廓。请选择 ImageJ .roi 或 RoiSet.zip、病例文件、DICOM SEG 或 NIfTI 标签图。",
  },
} as const;
