import type { Text } from "../../base/language.ts";
import type { WorklistRow } from "../project/worklist-row.ts";
import { categoryValues } from "./category-values.ts";
import { type Column, missingRules } from "./column.ts";
import type { PatientSlice } from "./patient-slice.ts";

const text = (
  name: string,
  label: Text,
  formula: string,
  cell: (row: WorklistRow) => string | undefined,
): Column<PatientSlice> => ({
  name,
  label,
  unit: "",
  type: "text",
  formula,
  source: "the project",
  missing: missingRules.notInProject,
  cell: ({ worklist }) => worklist && cell(worklist),
});

/** How far the work on a slice has come in its project. */
export const worklistColumns: readonly Column<PatientSlice>[] = [
  {
    ...text("state", { en: "State", "zh-CN": "状态" }, "state in the worklist", ({ state }) => state),
    type: "category",
    values: categoryValues.state,
  },
  text(
    "rejected_because",
    { en: "Why it was rejected", "zh-CN": "排除原因" },
    "as the reader put it",
    ({ rejectedBecause }) => rejectedBecause,
  ),
  text(
    "flagged_because",
    { en: "Why a second look is asked for", "zh-CN": "标记复核的原因" },
    "as the reader put it",
    ({ flaggedBecause }) => flaggedBecause,
  ),
  text(
    "reader",
    { en: "Reader of the newest version", "zh-CN": "最新版本的阅片者" },
    "as they signed",
    ({ reader }) => reader,
  ),
  text(
    "changed_at",
    { en: "Time of the newest version, UTC", "zh-CN": "最新版本的时间（UTC）" },
    "ISO 8601",
    ({ changedAt }) => changedAt,
  ),
  {
    ...text(
      "case_version",
      { en: "Version of the Case", "zh-CN": "病例版本号" },
      "1, 2, 3, ...",
      () => undefined,
    ),
    type: "integer",
    cell: ({ worklist }) => worklist?.versions || undefined,
  },
];
