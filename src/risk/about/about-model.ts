import type { Text } from "../../base/language.ts";
import type { RiskModel } from "../model/risk-model.ts";
import { caveatMessage } from "../predict/caveat.ts";
import { modelCaveats } from "../predict/model-caveats.ts";
import type { ChecklistItem } from "./checklist-item.ts";
import { probastItems } from "./yang-2025-probast.ts";
import { tripodItems } from "./yang-2025-tripod.ts";

/** The page "what this model can and cannot say", as data: a window, a report and a terminal show the same. */
export interface AboutModel {
  readonly title: Text;
  readonly sections: readonly {
    readonly code: string;
    readonly title: Text;
    readonly paragraphs: readonly Text[];
  }[];
  readonly checklists: readonly {
    readonly code: string;
    readonly title: Text;
    readonly items: readonly ChecklistItem[];
  }[];
}

const text = (en: string, chinese: string): Text => ({ en, "zh-CN": chinese });

/**
 * What a model can and cannot say: its source, how it was made, its defects; for the paper's models also the checklists.
 *
 * @example
 * for (const { title, paragraphs } of aboutModel(defaultRiskModel).sections) console.log(title.en, paragraphs.length);
 */
export function aboutModel(model: RiskModel): AboutModel {
  const { source, population, measurement, defects, variables } = model;
  const doi = source.doi === undefined ? "" : ` doi ${source.doi}.`;
  const ofPaper = source.doi === paperDoi;
  return {
    title: text(
      `What ${model.name} ${model.version} can and cannot tell you`,
      `${model.name} ${model.version} 能说明什么、不能说明什么`,
    ),
    sections: [
      section("can", text("What it can tell you", "能说明什么"), [
        text(
          "The position of a patient among the studied patients by a weighted sum of known values, which value changes that sum most, and how far a measurement error would change it.",
          "患者按加权评分在研究人群中的相对位置、哪些变量影响最大，以及测量误差会使其改变多少。",
        ),
      ]),
      section("cannot", text("What it cannot tell you", "不能说明什么"), [
        text(
          "What a single patient's risk is, what will happen within two years, or what a treatment or exercise would change. It must not be used to decide on treatment.",
          "不能给出单个患者的确切风险，不能预测两年内的结局，也不能说明治疗或锻炼的效果。不得据此决定治疗。",
        ),
        text(
          "Anything about patients unlike those studied: other ages, other operations, earlier fractures, or measurements with another recipe or outlining convention.",
          "不适用于与研究人群不同的患者：其他年龄、其他手术、既往骨折，或以其他方案、勾画规则测量者。",
        ),
        ...modelCaveats(model).map((found) => ({
          en: caveatMessage(found, "en"),
          "zh-CN": caveatMessage(found, "zh-CN"),
        })),
      ]),
      section("source", text("Source", "来源"), [
        text(`${source.citation}${doi} ${source.licence}.`, `${source.citation}${doi} ${source.licence}。`),
        model.outcome,
        population.description,
        population.followUp,
        ...(measurement === undefined ? [] : [measurement.description]),
      ]),
      section("method", text("How the score is computed", "评分方法"), [
        model.method,
        text(
          "logit(p) = intercept + slope × Σ B × (value − average). A missing value counts as the average and widens the interval.",
          "logit(p) = 截距 + 斜率 × Σ B ×（数值 − 平均值）。缺失值按平均值计，并使区间变宽。",
        ),
        text(
          "The interval contains the central 80 % of random draws over coefficients (independent errors and a common error), intercept, slope, the reader's error, the fat threshold and missing values, rounded outwards to 5 %.",
          "区间包含居中的 80 % 随机抽样结果，抽样涵盖系数（独立及同向误差）、截距、斜率、测量误差、脂肪阈值与缺失值，并向外取整至 5 %。",
        ),
      ]),
      section(
        "variables",
        text("Variables", "变量"),
        variables.map(({ label, unit, studied: [lower, upper], studiedFrom, definition }) => ({
          en: `${label.en} [${unit}], ${lower} to ${upper} (${studiedFrom === "stated" ? "stated" : "derived from means and SDs"}): ${definition.en}`,
          "zh-CN": `${label["zh-CN"]} [${unit}]，${lower} 至 ${upper}（${studiedFrom === "stated" ? "原文给出" : "由均数与标准差推得"}）：${definition["zh-CN"]}`,
        })),
      ),
      ...(defects.length === 0
        ? []
        : [
            section(
              "defects",
              text("Known defects", "已知缺陷"),
              defects.map((defect) => defect.text),
            ),
          ]),
    ],
    checklists: ofPaper
      ? [
          {
            code: "tripod-ai",
            title: text("The source paper by TRIPOD+AI (Collins 2024)", "原文对照 TRIPOD+AI（Collins 2024）"),
            items: tripodItems,
          },
          {
            code: "probast-ai",
            title: text("Our own rating by PROBAST+AI (Moons 2025)", "PROBAST+AI 自评（Moons 2025）"),
            items: probastItems,
          },
        ]
      : [],
  };
}

const paperDoi = "10.3389/fmed.2025.1514894";

const section = (code: string, title: Text, paragraphs: readonly Text[]) => ({ code, title, paragraphs });
