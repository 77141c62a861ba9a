import type { Result } from "../../base/result.ts";
import { readTable, type TableDecoders } from "../../stats/table/read-table.ts";
import type { Table } from "../../stats/table/table.ts";
import { readBytes } from "./read-bytes.ts";

const decoders: TableDecoders = {
  text: (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes),
  async sheets(bytes) {
    const { default: readSheets } = await import("read-excel-file/universal");
    return readSheets(new Uint8Array(bytes).buffer);
  },
};

/**
 * Reads a table from a file: CSV and its kin, or a sheet of an XLSX workbook (`readTable`).
 *
 * Issues: those of reading a file, and of `readTable`.
 *
 * @example
 * const table = await readTableFile("cohort.csv");
 * table.ok && table.value.columns; // => ["patient", "fracture", "age", "csa", "fdr"]
 */
export async function readTableFile(path: string, sheet?: string): Promise<Result<Table>> {
  const bytes = await readBytes(path);
  return bytes.ok ? readTable(path, bytes.value, decoders, sheet) : bytes;
}
