import { resultTexts } from "../texts/result-texts.ts";

/** The values of categories in tables, with what they mean. */
export const categoryValues = {
  convention: { fascial: resultTexts.fascial, muscle: resultTexts.muscle },
  denominator: {
    mask: { en: "area of the same outline", "zh-CN": "同一轮廓的面积" },
    external: { en: "area measured elsewhere", "zh-CN": "外部测得的面积" },
  },
  drawnBy: {
    model: { en: "model draft, not accepted", "zh-CN": "模型初稿，未经确认" },
    "model accepted": { en: "model, accepted by the reader", "zh-CN": "模型勾画，阅片者接受" },
    "model corrected": { en: "model, corrected by the reader", "zh-CN": "模型勾画，阅片者修正" },
    reader: { en: "reader; the model's draft was rejected", "zh-CN": "阅片者勾画，未采用模型初稿" },
  },
  level: {
    endplate: { en: "marked on a sagittal slice", "zh-CN": "已在矢状位图像上标记" },
    hand: { en: "confirmed by hand", "zh-CN": "手动确认" },
  },
  state: {
    new: { en: "new", "zh-CN": "未处理" },
    proposed: { en: "outlined by a model, not reviewed", "zh-CN": "模型已勾画，未经查看" },
    drawn: { en: "outlined or corrected by a reader", "zh-CN": "阅片者已勾画或修正" },
    checked: { en: "approved", "zh-CN": "已核对通过" },
    rejected: { en: "rejected, with a reason", "zh-CN": "已排除（附原因）" },
  },
  sex: {
    F: { en: "female", "zh-CN": "女" },
    M: { en: "male", "zh-CN": "男" },
    O: { en: "other", "zh-CN": "其他" },
  },
  yesNo: { 0: { en: "no", "zh-CN": "否" }, 1: { en: "yes", "zh-CN": "是" } },
} as const;
