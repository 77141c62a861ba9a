import type { Cell } from "../../base/csv-text.ts";
import { type Issue, issueMessage } from "../../base/issue.ts";
import { type Column, type ColumnType, missingRules } from "./column.ts";
import type { PatientSlice } from "./patient-slice.ts";

/** One issue of one slice; of the export as a whole where there is no slice. */
export interface IssueRow {
  readonly slice?: PatientSlice | undefined;
  readonly found: Issue;
}

const column = (
  name: string,
  en: string,
  zh: string,
  formula: string,
  cell: (row: IssueRow) => Cell,
  type: ColumnType = "text",
): Column<IssueRow> => ({
  name,
  label: { en, "zh-CN": zh },
  unit: "",
  type,
  formula,
  source: "Paraspine",
  missing: missingRules.unknown,
  cell,
});

const imageOf = ({ slice }: IssueRow) => slice?.work?.image ?? slice?.image;

/** The columns of the table of issues: one row an issue of a slice. */
export const issueColumns: readonly Column<IssueRow>[] = [
  column("patient_id", "Patient ID", "患者编号", "as the image states it", (row) => imageOf(row)?.patientId),
  column(
    "sha256",
    "SHA-256 of the image file",
    "图像文件 SHA-256",
    "identifies the slice",
    (row) => imageOf(row)?.sha256,
  ),
  column(
    "frame",
    "Frame",
    "帧号",
    "identifies the slice; empty for a single frame",
    (row) => imageOf(row)?.frame,
    "integer",
  ),
  {
    ...column(
      "severity",
      "Severity",
      "严重程度",
      "from the catalogue of issues",
      ({ found }) => found.severity,
    ),
    type: "category",
    values: {
      error: { en: "something was not measured", "zh-CN": "有内容未能测量" },
      warning: { en: "needs checking", "zh-CN": "需要核对" },
      info: { en: "a note", "zh-CN": "提示" },
    },
  },
  column("code", "Code", "问题代码", "stable; also in the issues column", ({ found }) => found.code),
  column("region", "Region", "区域", "empty if it concerns the whole slice", ({ found }) => found.roi),
  column("sentence_en", "In English", "英文说明", "what was found and what to do", ({ found }) =>
    issueMessage(found, "en"),
  ),
  column("sentence_zh", "In Chinese", "中文说明", "what was found and what to do", ({ found }) =>
    issueMessage(found, "zh-CN"),
  ),
  column(
    "series_number",
    "Series number",
    "序列号",
    "as the image states it",
    (row) => imageOf(row)?.seriesNumber,
    "integer",
  ),
  column(
    "instance_number",
    "Instance number (image number in the PACS)",
    "图像号（与 PACS 一致）",
    "as the image states it",
    (row) => imageOf(row)?.instanceNumber,
    "integer",
  ),
];

/** Every issue of every slice, in their order. */
export const issuesOf = (slices: readonly PatientSlice[]): readonly IssueRow[] =>
  slices.flatMap((slice) =>
    [...(slice.issues ?? []), ...(slice.work?.result?.issues ?? [])].map((found) => ({ slice, found })),
  );
