import { acquisitionColumns } from "../../study/tables/acquisition-columns.ts";
import { type Column, missingRules } from "../../study/tables/column.ts";
import { patientColumns } from "../../study/tables/patient-rows.ts";
import type { PatientSlice } from "../../study/tables/patient-slice.ts";
import { proposalColumns } from "../../study/tables/proposal-columns.ts";
import { filePathColumn } from "../../study/tables/provenance-columns.ts";
import { imageNumberColumns } from "../../study/tables/slice-columns.ts";
import type { BatchGap, BatchUnit, SliceProposal } from "./batch-unit.ts";

/** A row of the batch's table before it is one. */
export interface BatchRow extends PatientSlice {
  readonly row: BatchUnit | BatchGap;
}

const proposals: Readonly<Record<SliceProposal, Column<BatchRow>["label"]>> = {
  list: { en: "named in the reader's list", "zh-CN": "由阅片者在列表中指定" },
  proposed: { en: "found by the model at the endplate", "zh-CN": "由模型在终板处识别" },
  only: { en: "the only slice of the series", "zh-CN": "序列中仅此一层" },
  middle: { en: "the middle slice; level not confirmed", "zh-CN": "序列中间层，L3 水平未确认" },
  number: { en: "by its number in the series", "zh-CN": "按序列中的编号" },
  all: { en: "all slices were requested", "zh-CN": "测量全部层面" },
};

const noSlice = { en: "No slice was chosen.", "zh-CN": "未选定层面。" };

const ofSlices = patientColumns([]);
const isLast = ({ name }: Column<BatchRow>) =>
  [...imageNumberColumns, ...acquisitionColumns].some((column) => column.name === name);

const isProposal = ({ name }: Column<BatchRow>) => proposalColumns.some((column) => column.name === name);

/**
 * The columns of the batch's table, always the same: those of the wide table of slices, how the slice was chosen, and
 * last the level that a model proposed, the numbers of series and image, patient and acquisition, and the file.
 */
export const batchColumns: readonly Column<BatchRow>[] = [
  ...ofSlices.filter((column) => !isLast(column) && !isProposal(column)),
  {
    name: "slice",
    label: { en: "Number of the slice in its series", "zh-CN": "层面在序列中的编号" },
    unit: "",
    type: "integer",
    formula: "1-based, by position along the normal (axial: from the feet); the PACS uses instance_number",
    source: "Paraspine",
    missing: noSlice,
    cell: ({ row }) => ("slice" in row ? row.slice : undefined),
  },
  {
    name: "slice_chosen_by",
    label: { en: "How the slice was chosen", "zh-CN": "层面的选取方式" },
    unit: "",
    type: "category",
    values: proposals,
    formula: "option --level, --slice or --slices",
    source: "Paraspine",
    missing: noSlice,
    cell: ({ row }) => ("proposedBy" in row ? row.proposedBy : undefined),
  },
  {
    name: "unit",
    label: { en: "Name of its Case and picture", "zh-CN": "病例文件和图片的名称" },
    unit: "",
    type: "text",
    formula: "derived from study, patient, image and frame",
    source: "Paraspine",
    missing: missingRules.never,
    cell: ({ row }) => row.id,
  },
  ...ofSlices.filter(isProposal),
  ...ofSlices.filter(isLast),
  {
    ...filePathColumn,
    formula: "path within the folder that the batch was given",
    missing: noSlice,
  },
];
