import type { Text } from "../../src/base/language.ts";

/** The words of the de-identified export. */
export const deidentifyTexts = {
  explain: {
    en: "Writes new copies of the images without the patients' identity (DICOM PS3.15, Basic Profile). The originals are not changed.",
    "zh-CN": "按 DICOM PS3.15 基本规范去除身份信息后另存图像，原始文件保持不变。",
  },
  which: { en: "Images", "zh-CN": "图像" },
  "which.slices": { en: "Slices ({count})", "zh-CN": "仅所选层面（{count}）" },
  "which.folders": { en: "Their folders", "zh-CN": "所在文件夹" },
  whichWhy: { en: "What is shown in the list, or selected", "zh-CN": "列表中显示或所选的层面" },
  stays: { en: "What to keep", "zh-CN": "保留的内容" },
  "option.dates": {
    en: "Dates, shifted by the same number of days for all images of a patient",
    "zh-CN": "日期（同一患者整体平移若干天）",
  },
  "option.characteristics": {
    en: "Sex, age, height and weight; ages above 89 as 90",
    "zh-CN": "性别、年龄、身高、体重（89 岁以上记为 90 岁）",
  },
  "option.descriptors": {
    en: "Descriptions (only words on an approved list)",
    "zh-CN": "描述文字（仅保留清单内词语）",
  },
  burnedIn: {
    en: "Also images whose pixels may contain a name",
    "zh-CN": "同时导出像素中可能含姓名的图像",
  },
  burnedInWhy: {
    en: "Look at each of them before it leaves the hospital.",
    "zh-CN": "外传前请逐一查看这些图像。",
  },
  out: { en: "Export to", "zh-CN": "导出到" },
  chooseFolder: { en: "Choose a folder…", "zh-CN": "选择文件夹…" },
  key: { en: "Key", "zh-CN": "密钥" },
  newKey: { en: "New key…", "zh-CN": "新建密钥…" },
  oldKey: { en: "Existing key…", "zh-CN": "已有密钥…" },
  keyWarning: {
    en: "Anyone with the key can find out whose images these are. Keep it private and separate from the images, and never share it with them. With the same key, images exported later match the earlier ones.",
    "zh-CN":
      "持有密钥者可还原患者身份。请妥善保密，与图像分开存放，切勿随图像一同外传。使用同一密钥，后续导出的图像可与先前的对应。",
  },
  start: { en: "Export", "zh-CN": "开始导出" },
  stop: { en: "Stop", "zh-CN": "停止" },
  progress: { en: "{done} of {total} {total|file|files}", "zh-CN": "{done} / {total} 个文件" },
  preparing: { en: "Looking for files…", "zh-CN": "正在查找文件…" },
  stoppedAfter: {
    en: "Stopped: the images are not complete. {written} exported, {unchanged} already there, {leftOut} left out; patients: {patients}",
    "zh-CN":
      "已停止，图像不完整。已导出 {written} 个文件，已存在 {unchanged} 个，未导出 {leftOut} 个；患者 {patients} 名",
  },
  done: {
    en: "{written} exported, {unchanged} already there, {leftOut} left out; patients: {patients}",
    "zh-CN": "已导出 {written} 个文件，已存在 {unchanged} 个，未导出 {leftOut} 个；患者 {patients} 名",
  },
} as const satisfies Record<string, Text>;

export type DeidentifyTextKey = keyof typeof deidentifyTexts;
