import type { Result } from "../base/result.ts";
import { readTable, type TableDecoders } from "../stats/read-table.ts";
import type { Table } from "../stats/table.ts";
import { readBytes } from "./read-bytes.ts";

const decoders: TableDecoders = {
  utf8: (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
  gb18030: (bytes) => new TextDecoder("gb18030", { fatal: true }).decode(bytes),
  async sheet(bytes) {
    const { readSheet } = await import("read-excel-file/universal");
    return readSheet(new Uint8Array(bytes).buffer);
  },
};

/**
 * Reads a table from a file: CSV and its kin (UTF-8 or GB 18030), or the first sheet of an XLSX workbook.
 *
 * Issues: those of reading a file, and of `readTable`.
 */
export async function readTableFile(path: string): Promise<Result<Table>> {
  const bytes = await readBytes(path);
  return bytes.ok ? readTable(path, bytes.value, decoders) : bytes;
}
