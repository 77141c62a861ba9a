import type { Issue } from "../../base/issue.ts";
import { present } from "../../base/present.ts";
import type { Result } from "../../base/result.ts";
import type { Case } from "../../study/case/case.ts";
import type { PatientSlice } from "../../study/tables/patient-slice.ts";
import { batchColumns } from "./batch-columns.ts";
import type { BatchGap, BatchSearch, BatchUnit } from "./batch-unit.ts";
import type { RowPlace } from "./compare-rows.ts";

/**
 * What a finished slice leaves behind, written once its Case and picture are: the row of the table and what there was
 * to say. It holds no time, and of paths only that of the image within the folder that was given.
 */
export interface BatchRecord {
  readonly schema: "paraspine-batch-record";
  readonly schemaVersion: 1;
  readonly place: RowPlace;
  readonly status: "measured" | "failed" | "no-slice";
  /** By column; absent is an empty cell. */
  readonly cells: { readonly [column: string]: string | number };
  readonly issues: readonly Issue[];
  /** SHA-256 of the Case file, lower-case hexadecimal; absent where nothing was measured. */
  readonly caseSha256?: string;
  /** Length of the picture in bytes; absent where there is none. */
  readonly pictureBytes?: number;
  /** That of the sagittal slice with the proposed endplate. */
  readonly levelPictureBytes?: number;
}

/** What was written beside the record. */
export type RecordFiles = Pick<BatchRecord, "caseSha256" | "pictureBytes" | "levelPictureBytes">;

/**
 * The record of a slice that was measured, or of one that could not be.
 *
 * @param filePath of its image, within the folder that was given
 */
export function recordOfUnit(
  unit: BatchUnit,
  measured: Result<Case>,
  files: RecordFiles = {},
  filePath?: string,
): BatchRecord {
  const { patientId, studyInstanceUid, studyDate, seriesInstanceUid, seriesDescription, sopInstanceUid } =
    unit;
  const { seriesNumber, instanceNumber } = unit;
  const image = {
    ...present({
      patientId,
      studyInstanceUid,
      studyDate,
      seriesDescription,
      sopInstanceUid,
      seriesNumber,
      instanceNumber,
    }),
    ...(unit.frame === 1 ? {} : { frame: unit.frame }),
    seriesInstanceUid,
  };
  const issues = (measured.ok ? measured.issues : [...unit.issues, ...measured.issues]).map(withoutPath);
  const row = measured.ok ? { work: measured.value, issues } : { image, issues };
  return { ...record(unit, measured.ok ? "measured" : "failed", { ...row, filePath }), ...files };
}

/** The record of a study, or of a line of the reader's list, without a slice. */
export const recordOfGap = (gap: BatchGap): BatchRecord =>
  record(gap, "no-slice", { image: gap, issues: gap.issues.map(withoutPath) });

/** The record of a study in which no slice was found. */
export const recordOfSearch = (
  { search: _, ...row }: BatchSearch,
  issues: readonly [Issue, ...Issue[]],
): BatchRecord => {
  const gap = { ...row, issues };
  return record(gap, "no-slice", { image: gap, issues: issues.map(withoutPath) });
};

const withoutPath = ({ path: _, ...found }: Issue): Issue => found;

function record(row: BatchUnit | BatchGap, status: BatchRecord["status"], slice: PatientSlice): BatchRecord {
  const { id, patientId, studyInstanceUid, studyDate } = row;
  const isUnit = "slice" in row;
  const place: RowPlace = {
    id,
    ...present({ patientId, studyInstanceUid, studyDate }),
    ...(isUnit
      ? { ...present({ sliceId: row.sliceId }), seriesInstanceUid: row.seriesInstanceUid, slice: row.slice }
      : {}),
  };
  const cells = batchColumns.flatMap((column) => {
    const cell = column.cell({ ...slice, row });
    return cell === undefined ? [] : [[column.name, cell] as const];
  });
  return {
    schema: "paraspine-batch-record",
    schemaVersion: 1,
    place,
    status,
    cells: Object.fromEntries(cells),
    issues: slice.issues ?? [],
  };
}
