import type { Text } from "../../base/language.ts";
import { levelDoubtCodes } from "../../base/level-doubt-codes.ts";
import type { LevelProposalMeasurement } from "../../measure/measure-result.ts";
import { categoryValues } from "./category-values.ts";
import type { Column } from "./column.ts";
import type { PatientSlice } from "./patient-slice.ts";

const notProposed = { en: "No model proposed the slice.", "zh-CN": "层面并非由模型推荐。" };
const notKnown = {
  en: "No model proposed the slice, or it is not known.",
  "zh-CN": "层面并非由模型推荐，或无法得出。",
};
const source = "Paraspine, src/level/find";

const number = (
  name: string,
  label: Text,
  unit: string,
  formula: string,
  id: keyof LevelProposalMeasurement,
): Column<PatientSlice> => ({
  name,
  label,
  unit,
  type: "number",
  formula,
  source,
  missing: notKnown,
  cell: ({ work }) => work?.result?.levelProposal?.[id],
});

const codesOf = ({ work, issues = [] }: PatientSlice) =>
  [...issues, ...(work?.result?.issues ?? [])].map(({ code }) => code);

/**
 * How a model found the slice, and whether to doubt it. What a reader confirmed is in the columns of the level; these
 * stay as they were.
 */
export const proposalColumns: readonly Column<PatientSlice>[] = [
  {
    name: "proposed_level",
    label: { en: "Endplate at which the model proposed the slice", "zh-CN": "模型推荐层面所依据的终板" },
    unit: "",
    type: "text",
    formula: "vertebra and side, as option --level",
    source,
    missing: notProposed,
    cell: ({ work }) => work?.result?.levelProposal?.endplate,
  },
  number(
    "proposed_level_distance_mm",
    { en: "Distance from the slice to the proposed endplate", "zh-CN": "层面至模型所识别终板的距离" },
    "mm",
    "middle of the endplate to the slice's plane, along its normal",
    "distanceMm",
  ),
  number(
    "proposed_level_sagittal_degrees",
    { en: "Angle to the proposed endplate, sagittal", "zh-CN": "与模型所识别终板的夹角，矢状面" },
    "°",
    "between slice and endplate in the sagittal plane, 0 to 90",
    "sagittalDegrees",
  ),
  number(
    "proposed_level_coronal_degrees",
    { en: "Angle to the proposed endplate, coronal", "zh-CN": "与模型所识别终板的夹角，冠状面" },
    "°",
    "between slice and endplate across the sagittal plane, 0 to 90; empty where that tilt was not seen",
    "coronalDegrees",
  ),
  number(
    "proposed_level_confidence",
    { en: "Confidence in the proposed level", "zh-CN": "模型对所推荐水平的置信度" },
    "",
    "0 to 1; of the count of the vertebrae and of the endplate's plane together",
    "confidence",
  ),
  number(
    "proposed_level_count_probability",
    { en: "Probability of the count of the vertebrae", "zh-CN": "椎体计数的可能性" },
    "",
    "0 to 1; the column of issues names the other count where it is doubtful",
    "countProbability",
  ),
  {
    name: "proposed_level_model",
    label: { en: "Model that proposed the level", "zh-CN": "推荐水平的模型" },
    unit: "",
    type: "text",
    formula: "name and version",
    source,
    missing: notProposed,
    cell: ({ work }) =>
      work?.levelProposal && `${work.levelProposal.model.name} ${work.levelProposal.model.version}`,
  },
  number(
    "proposed_level_moved_mm",
    { en: "How far the reader moved the endplate", "zh-CN": "阅片者移动终板标记的距离" },
    "mm",
    "between proposed and confirmed mark, at the end that was moved more",
    "movedMm",
  ),
  {
    name: "level_doubt",
    label: { en: "The level is doubtful", "zh-CN": "水平存疑" },
    unit: "",
    type: "integer",
    values: categoryValues.yesNo,
    formula: "1 where an issue says that the slice may not be at the level wanted",
    source: "Paraspine",
    missing: { en: "Nothing was asked about the level.", "zh-CN": "未涉及水平。" },
    cell: (slice) => {
      const isDoubtful = codesOf(slice).some((code) => levelDoubtCodes.has(code));
      if (isDoubtful) return 1;
      return slice.work?.result?.levelProposal === undefined && slice.work?.level === undefined
        ? undefined
        : 0;
    },
  },
];
