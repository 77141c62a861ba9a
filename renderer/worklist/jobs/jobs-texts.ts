import type { Text } from "../../../src/base/language.ts";

/** The words of the long jobs on a project. */
export const jobsTexts = {
  title: { en: "Jobs", "zh-CN": "任务" },
  "kind.export": { en: "Export", "zh-CN": "导出" },
  "kind.batch": { en: "Draw and measure", "zh-CN": "批量勾画与测量" },
  "kind.deidentify": { en: "De-identified export", "zh-CN": "去标识化导出" },
  "kind.local-model": { en: "Local risk model", "zh-CN": "本地风险模型" },
  queued: { en: "waiting", "zh-CN": "排队中" },
  running: { en: "running", "zh-CN": "进行中" },
  progress: { en: "{done} of {total}", "zh-CN": "{done} / {total}" },
  stopping: { en: "stopping…", "zh-CN": "正在停止…" },
  done: { en: "done", "zh-CN": "已完成" },
  written: { en: "exported: {name}", "zh-CN": "已导出：{name}" },
  "writtenPart.export": {
    en: "incomplete: {slices} of {of} {of|slice|slices} in {name}",
    "zh-CN": "不完整：{name} 中仅有 {slices} / {of} 层",
  },
  "writtenPart.deidentify": {
    en: "incomplete: {slices} of {of} {of|file|files} in {name}",
    "zh-CN": "不完整：{name} 中仅有 {slices} / {of} 个文件",
  },
  "stopped.export": { en: "stopped; nothing was exported", "zh-CN": "已停止，未导出任何文件" },
  "stopped.batch": {
    en: "stopped; slices measured so far are kept",
    "zh-CN": "已停止，已完成的层面保留测量结果",
  },
  "stopped.deidentify": {
    en: "stopped; the files exported so far are complete, the rest is missing",
    "zh-CN": "已停止，已导出的文件完整，其余未写出",
  },
  "stopped.local-model": { en: "stopped; no model was created", "zh-CN": "已停止，未生成模型" },
  "failed.export": {
    en: "failed; nothing was exported. See the messages",
    "zh-CN": "失败，未导出任何文件，详见提示信息",
  },
  "failed.other": { en: "failed. See the messages", "zh-CN": "失败，详见提示信息" },
  stop: { en: "Stop", "zh-CN": "停止" },
  hide: { en: "Hide finished", "zh-CN": "隐藏已结束" },
} as const satisfies Record<string, Text>;

export type JobsTextKey = keyof typeof jobsTexts;
