import type { Text } from "../../../src/base/language.ts";
import { textsHook } from "../../messages/texts-hook.ts";

/** The words of a level that a model proposes. */
const proposalTexts = {
  title: { en: "Proposed level", "zh-CN": "模型推荐的水平" },
  finding: { en: "Finding the vertebrae…", "zh-CN": "正在识别椎体…" },
  none: { en: "No slice could be proposed:", "zh-CN": "无法推荐层面：" },
  elsewhere: {
    en: "This slice was chosen at another endplate ({endplate}), which is not offered as the L3 inferior endplate. Mark that one yourself.",
    "zh-CN": "该层面是按另一终板（{endplate}）选取的，不能作为 L3 下终板的推荐。请自行标记 L3 下终板。",
  },
  model: { en: "Model", "zh-CN": "模型" },
  count: { en: "Numbering", "zh-CN": "椎体编号" },
  other: { en: "Otherwise L3 is", "zh-CN": "否则 L3 应为" },
  confidence: { en: "Confidence", "zh-CN": "置信度" },
  percent: { en: "{value} %", "zh-CN": "{value} %" },
  otherPercent: { en: "{name} ({value} %)", "zh-CN": "{name}（{value} %）" },
  help: {
    en: "Proposed marks are dashed. Confirm them, or drag a mark to correct it; the Case records which you did.",
    "zh-CN": "推荐的标记以虚线显示。可直接确认，或拖动标记加以修改；病例中会记录操作方式。",
  },
  confirm: { en: "Confirm ({key})", "zh-CN": "确认（{key}）" },
  discard: { en: "Discard the proposal", "zh-CN": "不采用推荐" },
  moved: { en: "You changed the proposed marks.", "zh-CN": "您已修改推荐的标记。" },
  inset: { en: "Sagittal image with the proposed level", "zh-CN": "标有推荐水平的矢状位图像" },
  open: { en: "Open the sagittal image beside the slice", "zh-CN": "并排打开矢状位图像" },
  go: { en: "Go to slice {index}", "zh-CN": "转到第 {index} 层" },
  close: { en: "Hide", "zh-CN": "隐藏" },
  numbers: {
    en: "{distance} mm · {angle}° · {confidence} % sure",
    "zh-CN": "{distance} mm · {angle}° · 置信度 {confidence} %",
  },
  doubtful: { en: "Doubtful", "zh-CN": "存疑" },
} as const satisfies Record<string, Text>;

/** The words of a proposed level in the reader's language. */
export const useProposalTexts = textsHook(proposalTexts);
