import type { CellTable } from "../../study/tables/write-csv.ts";
import { batchColumns } from "./batch-columns.ts";
import type { BatchRecord } from "./batch-record.ts";
import { compareRows } from "./compare-rows.ts";

/** The table of a batch: the same bytes for the same records, in whatever order they come. */
export const batchTable = (records: readonly BatchRecord[]): CellTable => ({
  columns: batchColumns.map(({ name }) => name),
  rows: [...records]
    .sort((a, b) => compareRows(a.place, b.place))
    .map(({ cells }) => batchColumns.map(({ name }) => cells[name])),
});
