import type { Text } from "../../src/base/language.ts";

/** The words of agreement studies. */
export const secondReaderTexts = {
  explain: {
    en: "Slices drawn by lot are outlined once more, by the same reader or another. They come in random order under a code, without the patient, the first outlines or any number.",
    "zh-CN":
      "随机抽取部分切片，由同一或另一阅片者再次勾画。切片以随机顺序、仅以编号显示，不显示患者信息、首次轮廓及任何数值。",
  },
  new: { en: "New study", "zh-CN": "新建研究" },
  name: { en: "Name", "zh-CN": "名称" },
  reader: { en: "Reader", "zh-CN": "阅片者" },
  which: { en: "From", "zh-CN": "抽取范围" },
  "which.all": { en: "All ({count})", "zh-CN": "全部（{count}）" },
  "which.chosen": { en: "Selected ({count})", "zh-CN": "已选（{count}）" },
  count: { en: "Slices", "zh-CN": "切片数" },
  share: { en: "{percent} % of them", "zh-CN": "占 {percent} %" },
  seed: { en: "Seed", "zh-CN": "随机种子" },
  seedWhy: {
    en: "The same seed draws the same slices in the same order. It is kept with the study.",
    "zh-CN": "相同的种子抽取相同的切片和顺序，并随研究一同保存。",
  },
  few: {
    en: "At least 30 slices give intervals that are worth printing.",
    "zh-CN": "至少 30 个切片，所得置信区间才有参考价值。",
  },
  draw: { en: "Draw by lot", "zh-CN": "随机抽取" },
  studies: { en: "Studies", "zh-CN": "研究列表" },
  none: { en: "No study yet.", "zh-CN": "尚无研究。" },
  progress: { en: "{done} of {total} by {reader}", "zh-CN": "{reader}：{done} / {total}" },
  read: { en: "Read", "zh-CN": "开始阅片" },
  goOn: { en: "Go on", "zh-CN": "继续阅片" },
  agreement: { en: "Agreement", "zh-CN": "一致性" },
  useError: { en: "Use its SEM for risk", "zh-CN": "将其 SEM 用于风险评估" },
  errorUsed: {
    en: "The risk of this project's slices now uses the SEM of {study}.",
    "zh-CN": "本项目的风险评估现采用 {study} 的 SEM。",
  },
  errorOf: {
    en: "SEM: {numbers}, {pairs} slices read twice",
    "zh-CN": "SEM：{numbers}（{pairs} 个切片各读两次）",
  },
  allRead: { en: "All repeats of {study} are drawn.", "zh-CN": "{study} 的重复测量已全部完成。" },
  reading: { en: "Blinded repeat {code}", "zh-CN": "盲法重复测量 {code}" },
  place: { en: "{study} · {done} of {total} done", "zh-CN": "{study} · 已完成 {done} / {total}" },
  finish: { en: "Finish ({key})", "zh-CN": "完成（{key}）" },
  leave: { en: "Leave", "zh-CN": "暂停" },
  leaveWhy: { en: "The work is kept", "zh-CN": "已勾画内容会保留" },
  hidden: {
    en: "Numbers are hidden until the study is done.",
    "zh-CN": "研究完成前不显示数值。",
  },
  ofProject: { en: "From the project's repeats", "zh-CN": "取自项目的重复测量" },
  back: { en: "Back to tables", "zh-CN": "返回表格" },
} as const satisfies Record<string, Text>;

export type SecondReaderTextKey = keyof typeof secondReaderTexts;
