import { issue } from "../../base/issue.ts";
import { present } from "../../base/present.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { lineOf } from "../../stats/table/reading/column-numbers.ts";
import type { Table } from "../../stats/table/table.ts";
import type { SliceRequest } from "./slice-request.ts";

const columnNames = [
  "patient_id",
  "study_instance_uid",
  "series_instance_uid",
  "sop_instance_uid",
  "slice",
  "frame",
] as const;
type ColumnName = (typeof columnNames)[number];

/**
 * Reads the reader's list of slices: a table with the columns patient_id or study_instance_uid, and sop_instance_uid
 * (with series_instance_uid where it is needed) or slice; others are passed over. Issue: `batch-list-unreadable`.
 */
export function parseSliceList(table: Table): Result<readonly SliceRequest[]> {
  const { columns, rows } = table;
  const unreadable = (reason: string) => failure(issue("batch-list-unreadable", { reason }));
  const place = (name: ColumnName) => columns.findIndex((column) => column.toLowerCase() === name);
  const places = new Map(columnNames.map((name) => [name, place(name)]));
  const has = (name: ColumnName) => places.get(name)! >= 0;
  if (!has("sop_instance_uid") && !(has("slice") && (has("patient_id") || has("study_instance_uid"))))
    return unreadable(`columns: ${columns.join(", ")}`);

  const requests: SliceRequest[] = [];
  for (const [index, row] of rows.entries()) {
    const line = lineOf(table, index);
    const text = (name: ColumnName) => row[places.get(name)!] || undefined;
    const number = (name: ColumnName) => (text(name) === undefined ? undefined : Number(text(name)));
    const [slice, frame] = [number("slice"), number("frame")];
    if (![slice, frame].every((value) => value === undefined || (Number.isInteger(value) && value > 0)))
      return unreadable(`line ${line}: slice and frame are whole numbers from 1`);
    const [patientId, studyInstanceUid] = [text("patient_id"), text("study_instance_uid")];
    const [seriesInstanceUid, sopInstanceUid] = [text("series_instance_uid"), text("sop_instance_uid")];
    const named = sopInstanceUid ?? (slice === undefined ? undefined : (studyInstanceUid ?? patientId));
    if (named === undefined) return unreadable(`line ${line} names no slice`);
    requests.push({
      line,
      ...present({ patientId, studyInstanceUid, seriesInstanceUid, sopInstanceUid, slice, frame }),
    });
  }
  return success(requests);
}
