import type { Text } from "../../src/base/language.ts";

/** The words of the de-identified export. */
export const deidentifyTexts = {
  explain: {
    en: "Writes the images anew without what tells whose they are (DICOM PS3.15, basic profile). The originals stay as they are.",
    "zh-CN": "按 DICOM PS3.15 基本规范去除身份信息后另存图像，原始文件保持不变。",
  },
  which: { en: "Images", "zh-CN": "图像" },
  "which.slices": { en: "Slices ({count})", "zh-CN": "仅切片（{count}）" },
  "which.folders": { en: "Their folders", "zh-CN": "所在文件夹" },
  whichWhy: { en: "What is shown in the list, or selected", "zh-CN": "列表中显示或所选的切片" },
  stays: { en: "What may stay", "zh-CN": "可保留的内容" },
  "option.dates": {
    en: "Dates, moved by whole days, the same for all of a patient",
    "zh-CN": "日期（同一患者整体平移若干天）",
  },
  "option.characteristics": {
    en: "Sex, age, size and weight; ages above 89 as 90",
    "zh-CN": "性别、年龄、身高、体重（89 岁以上记为 90 岁）",
  },
  "option.descriptors": {
    en: "Descriptions, of which words on a list stay",
    "zh-CN": "描述文字（仅保留清单内词语）",
  },
  burnedIn: {
    en: "Also images in whose pixels a name may stand",
    "zh-CN": "同时导出像素中可能含姓名的图像",
  },
  burnedInWhy: {
    en: "Look at each of them before it leaves the house.",
    "zh-CN": "外传前请逐一查看这些图像。",
  },
  out: { en: "Into", "zh-CN": "导出到" },
  chooseFolder: { en: "Choose a folder…", "zh-CN": "选择文件夹…" },
  key: { en: "Key", "zh-CN": "密钥" },
  newKey: { en: "New key…", "zh-CN": "新建密钥…" },
  oldKey: { en: "Existing key…", "zh-CN": "已有密钥…" },
  keyWarning: {
    en: "Whoever has the key can tell whose images these are. Keep it private, apart from the images, and never pass it on with them. With the same key later images fit the earlier ones.",
    "zh-CN":
      "持有密钥者可还原患者身份。请妥善保密，与图像分开存放，切勿随图像一同外传。使用同一密钥，后续导出的图像可与先前的对应。",
  },
  start: { en: "Write", "zh-CN": "开始导出" },
  stop: { en: "Stop", "zh-CN": "停止" },
  progress: { en: "{done} of {total} {total|file|files}", "zh-CN": "{done} / {total} 个文件" },
  preparing: { en: "Looking for files…", "zh-CN": "正在查找文件…" },
  stoppedAfter: {
    en: "Stopped: the images are not complete. {written} written, {unchanged} there already, {leftOut} left out; patients: {patients}",
    "zh-CN":
      "已停止，图像不完整。已写出 {written} 个文件，已存在 {unchanged} 个，未导出 {leftOut} 个；患者 {patients} 名",
  },
  done: {
    en: "{written} written, {unchanged} there already, {leftOut} left out; patients: {patients}",
    "zh-CN": "已写出 {written} 个文件，已存在 {unchanged} 个，未导出 {leftOut} 个；患者 {patients} 名",
  },
} as const satisfies Record<string, Text>;

export type DeidentifyTextKey = keyof typeof deidentifyTexts;
