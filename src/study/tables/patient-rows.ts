import { regionNames } from "../../roi/roi.ts";
import type { Case } from "../case/case.ts";
import { acquisitionColumns } from "./acquisition-columns.ts";
import { clinicalColumns } from "./clinical-columns.ts";
import { type Column, missingRules, tableOf } from "./column.ts";
import { issueCodes, issueColumn } from "./issue-codes.ts";
import { modelColumns } from "./model-columns.ts";
import type { PatientSlice } from "./patient-slice.ts";
import { proposalColumns } from "./proposal-columns.ts";
import { approvalColumns, filePathColumn } from "./provenance-columns.ts";
import {
  imageColumns,
  imageNumberColumns,
  levelColumns,
  programColumn,
  recipeColumns,
  sumColumns,
} from "./slice-columns.ts";
import { wideRegionColumns } from "./wide-region-columns.ts";
import { worklistColumns } from "./worklist-columns.ts";
import type { CellTable } from "./write-csv.ts";

/**
 * The columns of the wide table: one row per slice of a patient. Which clinical columns there are depends on the rows;
 * those of a project and of the file are there only where a row has them. All others always are in the same places.
 */
export function patientColumns(slices: readonly PatientSlice[]): readonly Column<PatientSlice>[] {
  const ofSlice = (column: (typeof imageColumns)[number]): Column<PatientSlice> => ({
    ...column,
    cell: ({ work, image }) => column.cell({ image: work?.image ?? image, work, result: work?.result }),
  });
  const isOfProject = slices.some(({ worklist }) => worklist !== undefined);
  return [
    ...imageColumns.map(ofSlice),
    ...(isOfProject ? worklistColumns : []),
    ...sumColumns.map(ofSlice),
    ...regionNames.flatMap(wideRegionColumns),
    ...levelColumns.map(ofSlice),
    ...recipeColumns.map(ofSlice),
    ...modelColumns,
    {
      name: "other_regions",
      label: { en: "Other regions", "zh-CN": "其他区域" },
      unit: "",
      type: "text",
      formula:
        "names of measured regions without columns here; their measurements are in the table of regions",
      source: "Paraspine",
      missing: missingRules.noIssue,
      cell: ({ work }) => otherRegions(work),
    },
    {
      ...issueColumn,
      cell: ({ work, issues = [] }) => issueCodes([...issues, ...(work?.result?.issues ?? [])]),
    },
    ofSlice(programColumn),
    ...clinicalColumns(slices),
    ...proposalColumns,
    ...imageNumberColumns.map(ofSlice),
    ...acquisitionColumns.map(ofSlice),
    ...(isOfProject ? approvalColumns : []),
    ...(slices.some(({ filePath }) => filePath !== undefined) ? [filePathColumn] : []),
  ];
}

/** The wide table of slices, in the order given. */
export const patientTable = (slices: readonly PatientSlice[]): CellTable =>
  tableOf(patientColumns(slices), slices);

/**
 * The wide table of Cases: one row per slice of a patient, with all that is measured of the four muscles and the vertebral
 * body in columns of their own (`mf_l_csa_mm2`). What was not measured is an empty cell.
 */
export const patientRows = (cases: readonly Case[]): CellTable =>
  patientTable(cases.map((work) => ({ work })));

function otherRegions(work: Case | undefined): string | undefined {
  const known: readonly string[] = regionNames;
  const names = (work?.result?.rois ?? []).map(({ name }) => name).filter((name) => !known.includes(name));
  return names.length === 0 ? undefined : names.join(" ");
}
