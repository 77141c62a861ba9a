import type { RiskModel } from "../model/risk-model.ts";
import { events, nonEvents } from "./yang-2025-variables.ts";

/** What all models made from the paper share: where it was published, whom it followed, how it measured. */
export const yang2025: Pick<
  RiskModel,
  "schema" | "schemaVersion" | "outcome" | "source" | "population" | "measurement"
> = {
  schema: "paraspine-risk-model",
  schemaVersion: 1,
  outcome: {
    en: "A new vertebral fracture seen during 12 to 24 months (mean 14.7) after vertebroplasty or kyphoplasty; not a two-year risk",
    "zh-CN": "椎体成形术或后凸成形术后随访 12–24 个月（平均 14.7 个月）内发现的新发椎体骨折；并非两年风险",
  },
  source: {
    citation:
      "Yang W, Zou K, Lin X, et al. Risk factors for new vertebral fractures after percutaneous vertebroplasty or percutaneous kyphoplasty in the treatment of osteoporotic vertebral compression fractures. Front Med 2025;12:1514894.",
    doi: "10.3389/fmed.2025.1514894",
    licence: "CC BY 4.0",
  },
  population: {
    n: events + nonEvents,
    events,
    description: {
      en: "250 patients of one hospital (Longyan, China; November 2020 to March 2022), 60 to 80 years old, first osteoporotic vertebral compression fracture, treated by PVP or PKP; 64 had a new fracture.",
      "zh-CN":
        "单中心（中国龙岩，2020 年 11 月至 2022 年 3 月）250 例 60–80 岁初次骨质疏松性椎体压缩骨折患者，行 PVP 或 PKP；64 例出现新发骨折。",
    },
    followUp: {
      en: "12 to 24 months, mean 14.7; losses and different follow-up times are not accounted for.",
      "zh-CN": "随访 12–24 个月，平均 14.7 个月；未处理失访与随访时间差异。",
    },
  },
  measurement: {
    level: "L3-inferior-endplate",
    weighting: "T2",
    convention: "fascial",
    recipe: { imagej: "1.53k", scope: "image", method: "Default" },
    description: {
      en: "T2 slice along the inferior endplate of L3; area from the PACS, fat from ImageJ 1.53k's red overlay. The outlining convention, grey range and fat threshold are not reported; the figure and a fat ratio near 30 % suggest whole fascial compartments, and ImageJ's Default method on the whole slice is the closest interpretation.",
      "zh-CN":
        "平行于 L3 下终板的 T2 图像；面积由 PACS 测得，脂肪由 ImageJ 1.53k 红色叠加得到。原文未说明勾画规则、灰度范围与脂肪阈值；由图及约 30 % 的脂肪比例推测为整个肌筋膜室，最接近的设置为对整个层面使用 ImageJ 的 Default 法。",
    },
  },
};
