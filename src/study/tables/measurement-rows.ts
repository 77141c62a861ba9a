import type { Case } from "../case/case.ts";
import { acquisitionColumns } from "./acquisition-columns.ts";
import { type Column, missingRules, tableOf } from "./column.ts";
import { issueCodes, issueColumn } from "./issue-codes.ts";
import { draftColumns, type MeasuredRegionRow, regionColumns } from "./region-columns.ts";
import {
  imageColumns,
  imageNumberColumns,
  levelColumns,
  programColumn,
  recipeColumns,
  type SliceRow,
  sumColumns,
} from "./slice-columns.ts";
import type { CellTable } from "./write-csv.ts";

/** A Case and one of the regions it measured. */
type Row = SliceRow & MeasuredRegionRow;

/**
 * The columns of the measurement table, in order. One row is one region of one slice; the `patient_`
 * columns repeat the sums of the four muscles (and `vb_cm2` the vertebral body) in every row of the slice.
 */
export const measurementColumns: readonly Column<Row>[] = [
  ...imageColumns,
  {
    name: "region",
    label: { en: "Region", "zh-CN": "区域" },
    unit: "",
    type: "text",
    formula:
      "MF multifidus, ES erector spinae, VB vertebral body; _L and _R are the patient's left and right",
    source: "Paraspine",
    missing: missingRules.never,
    cell: ({ roi }) => roi.name,
  },
  ...regionColumns,
  ...sumColumns,
  ...levelColumns,
  ...recipeColumns,
  ...draftColumns,
  {
    ...issueColumn,
    formula: "codes of the issues found for the region or the whole slice, separated by spaces",
    cell: ({ roi, result }) =>
      issueCodes((result?.issues ?? []).filter((found) => found.roi === undefined || found.roi === roi.name)),
  },
  programColumn,
  ...imageNumberColumns,
  ...acquisitionColumns,
];

/**
 * The measurement table of analysed Cases: one row per region, ready for `writeCsv`. A number that was not
 * measured is an empty cell, and `issues` holds the codes of what concerns the region or the whole slice.
 */
export function measurementRows(cases: readonly Case[]): CellTable {
  const rows = cases.flatMap((work) => {
    const { image, result, externalCsa } = work;
    return (result?.rois ?? []).map(
      (roi): Row => ({
        image,
        work,
        result,
        roi,
        draft: result?.drawn?.find(({ name }) => name === roi.name),
        externalSource: externalCsa?.source,
      }),
    );
  });
  return tableOf(measurementColumns, rows);
}
