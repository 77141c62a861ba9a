import type { Cell } from "../../base/csv-text.ts";
import type { Text } from "../../base/language.ts";
import { program } from "../case/program.ts";
import type { ProjectFacts } from "../project/project-facts.ts";
import { describeRecipe } from "../texts/describe-recipe.ts";
import { resultTexts } from "../texts/result-texts.ts";
import type { PatientSlice } from "./patient-slice.ts";
import type { CellTable } from "./write-csv.ts";

/**
 * What a workbook says of itself: where it comes from, which programs, models and recipes made its numbers, and the head
 * of the project's audit trail, which shows later that nothing before it was changed. It holds no time of day.
 */
export function aboutRows(slices: readonly PatientSlice[], project?: ProjectFacts): CellTable {
  const works = slices.flatMap(({ work }) => (work === undefined ? [] : [work]));
  const results = works.flatMap(({ result }) => (result === undefined ? [] : [result]));
  const drawn = works.flatMap((work) => (work.drawn === undefined ? [] : [work.drawn]));
  const row = ({ en, "zh-CN": zh }: Text, ...values: readonly Cell[]) =>
    [...new Set(values)].map((value): readonly Cell[] => [en, zh, value]);
  const { researchUseOnly } = resultTexts;
  return {
    columns: ["about", "说明", "value"],
    rows: [
      ...row({ en: "Notice", "zh-CN": "声明" }, researchUseOnly.en, researchUseOnly["zh-CN"]),
      ...row({ en: "Written by", "zh-CN": "导出程序" }, `${program.name} ${program.version}`),
      ...(project === undefined
        ? []
        : [
            ...row({ en: "Project", "zh-CN": "项目" }, project.name),
            ...row({ en: "Project identifier", "zh-CN": "项目标识" }, project.id),
            ...row({ en: "Audit trail, last line", "zh-CN": "操作记录末行编号" }, project.auditHead.number),
            ...row({ en: "Audit trail, its hash", "zh-CN": "操作记录末行哈希" }, project.auditHead.hash),
          ]),
      ...row({ en: "Slices", "zh-CN": "层面数" }, slices.length),
      ...row({ en: "Slices measured", "zh-CN": "已测量的层面数" }, results.length),
      ...row(
        { en: "Measured by", "zh-CN": "测量程序版本" },
        ...works.map((work) => `${work.program.name} ${work.program.version}`).sort(),
      ),
      ...row(
        { en: "Recipe", "zh-CN": "测量方案" },
        ...results
          .map(
            ({ recipe }) => `${recipe.name === undefined ? "" : `${recipe.name}: `}${describeRecipe(recipe)}`,
          )
          .sort(),
      ),
      ...row(
        { en: "Convention of the outlines", "zh-CN": "勾画规则" },
        ...results.flatMap(({ rois }) => rois.flatMap(({ convention }) => convention ?? [])).sort(),
      ),
      ...row(
        { en: "Model and SHA-256 of its weights", "zh-CN": "模型及权重 SHA-256" },
        ...drawn.map(({ model }) => `${model.name} ${model.version} ${model.sha256}`).sort(),
      ),
    ],
  };
}
