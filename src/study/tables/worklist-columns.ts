import { categoryValues } from "./category-values.ts";
import { type Column, missingRules, textColumnFrom } from "./column.ts";
import type { PatientSlice } from "./patient-slice.ts";

const ofProject = textColumnFrom<PatientSlice>("the project", missingRules.notInProject);

/** How far the work on a slice has come in its project. */
export const worklistColumns: readonly Column<PatientSlice>[] = [
  {
    ...ofProject(
      "state",
      { en: "State", "zh-CN": "状态" },
      "state in the worklist",
      ({ worklist }) => worklist?.state,
    ),
    type: "category",
    values: categoryValues.state,
  },
  ofProject(
    "rejected_because",
    { en: "Why it was rejected", "zh-CN": "排除原因" },
    "as entered by the reader",
    ({ worklist }) => worklist?.rejectedBecause,
  ),
  ofProject(
    "flagged_because",
    { en: "Why it is flagged for review", "zh-CN": "标记复核的原因" },
    "as entered by the reader",
    ({ worklist }) => worklist?.flaggedBecause,
  ),
  ofProject(
    "reader",
    { en: "Reader of the newest version", "zh-CN": "最新版本的阅片者" },
    "as entered",
    ({ worklist }) => worklist?.reader,
  ),
  ofProject(
    "changed_at",
    { en: "Time of the newest version, UTC", "zh-CN": "最新版本的时间（UTC）" },
    "ISO 8601",
    ({ worklist }) => worklist?.changedAt,
  ),
  {
    ...ofProject(
      "case_version",
      { en: "Version of the Case", "zh-CN": "病例版本号" },
      "1, 2, 3, ...",
      () => undefined,
    ),
    type: "integer",
    cell: ({ worklist }) => worklist?.versions || undefined,
  },
];
