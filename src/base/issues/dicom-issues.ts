/** Issues of reading DICOM. */
export const dicomIssues = {
  "dicom-not-dicom": {
    severity: "error",
    en: "This file is not DICOM. Choose a DICOM file, a folder or a DICOMDIR.",
    "zh-CN": "该文件不是 DICOM。请选择 DICOM 文件、文件夹或 DICOMDIR。",
  },
  "dicom-truncated": {
    severity: "error",
    en: "This DICOM file ends too early. Copy it again from its source.",
    "zh-CN": "该 DICOM 文件不完整（提前结束）。请从来源重新复制。",
  },
  "dicom-no-pixel-data": {
    severity: "error",
    en: "This DICOM file holds no image. Choose a file of an image series.",
    "zh-CN": "该 DICOM 文件不含图像。请选择图像序列中的文件。",
  },
  "dicom-unsupported-syntax": {
    severity: "error",
    en: "The image is stored in transfer syntax {syntax}, which cannot be read here. Convert it to an uncompressed or lossless syntax.",
    "zh-CN": "图像以传输语法 {syntax} 存储，此处无法读取。请转换为未压缩或无损语法。",
  },
  "dicom-unsupported-pixels": {
    severity: "error",
    en: "The image is not a single greyscale channel ({photometric}, {samples} samples a pixel). Choose a greyscale MR image.",
    "zh-CN": "图像不是单通道灰度图（{photometric}，每像素 {samples} 个采样）。请选择灰度 MR 图像。",
  },
  "dicom-frame-out-of-range": {
    severity: "error",
    en: "Frame {frame} was asked for, but the file has {frames}. Choose a frame from 1 to {frames}.",
    "zh-CN": "请求第 {frame} 帧，但文件只有 {frames} 帧。请选择 1 到 {frames} 之间的帧。",
  },
  "dicom-no-pixel-spacing": {
    severity: "warning",
    en: "The image states no PixelSpacing, so areas are in pixels only. Use an image that states it to get mm².",
    "zh-CN": "图像未注明像素间距（PixelSpacing），面积仅以像素表示。如需 mm²，请使用注明像素间距的图像。",
  },
} as const;
