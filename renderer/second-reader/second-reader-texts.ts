import type { Text } from "../../src/base/language.ts";

/** The words of agreement studies. */
export const secondReaderTexts = {
  explain: {
    en: "A random sample of slices is outlined a second time, by the same or another reader. They appear in random order under a code, without the patient's identity, the first outlines or any measurement.",
    "zh-CN":
      "随机抽取部分层面，由同一或另一阅片者再次勾画。层面以随机顺序、仅以编号显示，不显示患者信息、首次轮廓及任何数值。",
  },
  new: { en: "New study", "zh-CN": "新建研究" },
  name: { en: "Name", "zh-CN": "名称" },
  reader: { en: "Reader", "zh-CN": "阅片者" },
  which: { en: "From", "zh-CN": "抽取范围" },
  "which.all": { en: "All ({count})", "zh-CN": "全部（{count}）" },
  "which.chosen": { en: "Selected ({count})", "zh-CN": "已选（{count}）" },
  count: { en: "Slices", "zh-CN": "层面数" },
  share: { en: "{percent} %", "zh-CN": "占 {percent} %" },
  seed: { en: "Seed", "zh-CN": "随机种子" },
  seedWhy: {
    en: "The same seed selects the same slices in the same order. It is saved with the study.",
    "zh-CN": "相同的种子抽取相同的层面和顺序，并随研究一同保存。",
  },
  few: {
    en: "At least 30 slices are needed for useful confidence intervals.",
    "zh-CN": "至少 30 个层面，所得置信区间才有参考价值。",
  },
  draw: { en: "Select at random", "zh-CN": "随机抽取" },
  studies: { en: "Studies", "zh-CN": "研究列表" },
  none: { en: "No study yet.", "zh-CN": "尚无研究。" },
  progress: { en: "{done} of {total} by {reader}", "zh-CN": "{reader}：{done} / {total}" },
  read: { en: "Read", "zh-CN": "开始阅片" },
  goOn: { en: "Continue", "zh-CN": "继续阅片" },
  agreement: { en: "Agreement", "zh-CN": "一致性" },
  useError: { en: "Use its SEM for risk", "zh-CN": "将其 SEM 用于风险评估" },
  errorUsed: {
    en: "The risk of this project's slices now uses the SEM of {study}.",
    "zh-CN": "本项目的风险评估现采用 {study} 的 SEM。",
  },
  errorOf: {
    en: "SEM: {numbers}, {pairs} slices read twice",
    "zh-CN": "SEM：{numbers}（{pairs} 个层面各读两次）",
  },
  allRead: { en: "All repeats of {study} are outlined.", "zh-CN": "{study} 的重复测量已全部完成。" },
  reading: { en: "Blinded repeat {code}", "zh-CN": "盲法重复测量 {code}" },
  place: { en: "{study} · {done} of {total} done", "zh-CN": "{study} · 已完成 {done} / {total}" },
  finish: { en: "Finish ({key})", "zh-CN": "完成（{key}）" },
  leave: { en: "Pause", "zh-CN": "暂停" },
  leaveWhy: { en: "Your outlines are saved", "zh-CN": "已勾画内容会保留" },
  hidden: {
    en: "Measurements are hidden until the study is complete.",
    "zh-CN": "研究完成前不显示数值。",
  },
  ofProject: { en: "From the project's repeats", "zh-CN": "取自项目的重复测量" },
  back: { en: "Back to tables", "zh-CN": "返回表格" },
} as const satisfies Record<string, Text>;

export type SecondReaderTextKey = keyof typeof secondReaderTexts;
