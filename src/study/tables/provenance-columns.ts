import { type Column, missingRules, textColumnFrom } from "./column.ts";
import type { PatientSlice } from "./patient-slice.ts";

const ofProject = textColumnFrom<PatientSlice>("the project", missingRules.notInProject);
const notApproved = { en: "Not approved.", "zh-CN": "未核对通过。" };

/** Who approved the slice and when; in tables of a project, behind all others. */
export const approvalColumns: readonly Column<PatientSlice>[] = [
  {
    ...ofProject(
      "approved_by",
      { en: "Reader who approved it", "zh-CN": "核对通过的阅片者" },
      "as in the audit trail",
      ({ approval }) => approval?.reader,
    ),
    missing: notApproved,
  },
  {
    ...ofProject(
      "approved_at",
      { en: "Time of the approval, UTC", "zh-CN": "核对通过的时间（UTC）" },
      "as in the audit trail, ISO 8601",
      ({ approval }) => approval?.at,
    ),
    missing: notApproved,
  },
];

/** Where the image was. It may name a patient: never in a table with pseudonyms. */
export const filePathColumn: Column<PatientSlice> = {
  name: "file_path",
  label: { en: "File of the image", "zh-CN": "图像文件路径" },
  unit: "",
  type: "text",
  formula: "path when the image was last read",
  source: "Paraspine",
  missing: missingRules.unknown,
  cell: ({ filePath }) => filePath,
};
