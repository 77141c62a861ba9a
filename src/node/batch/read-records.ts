import { readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { BatchRecord } from "../../pipeline/batch/batch-record.ts";
import { sha256 } from "../files/sha256.ts";
import type { BatchFiles } from "./batch-files.ts";

/**
 * The records of a batch's folder whose Case and picture are there and whole. A record without them (a disk that lost
 * them) does not count, and its slice is measured again.
 */
export async function readRecords(files: BatchFiles): Promise<readonly BatchRecord[]> {
  const records: BatchRecord[] = [];
  for (const name of await readdir(files.records).catch(() => [])) {
    if (!name.endsWith(".json") || name.startsWith(".")) continue;
    const record = await readRecord(path.join(files.records, name));
    if (record !== undefined && (await isWhole(record, files))) records.push(record);
  }
  return records;
}

async function readRecord(file: string): Promise<BatchRecord | undefined> {
  try {
    const record = JSON.parse(await readFile(file, "utf8")) as BatchRecord;
    return record.schema === "paraspine-batch-record" && record.schemaVersion === 1 ? record : undefined;
  } catch {
    return undefined;
  }
}

async function isWhole(
  { place: { id }, caseSha256, pictureBytes, levelPictureBytes }: BatchRecord,
  files: BatchFiles,
) {
  if (caseSha256 !== undefined) {
    const bytes = await readFile(files.caseOf(id)).catch(() => undefined);
    if (bytes === undefined || sha256(bytes) !== caseSha256) return false;
  }
  const hasSize = async (file: string, bytes: number | undefined) =>
    bytes === undefined || (await stat(file).catch(() => undefined))?.size === bytes;
  return (
    (await hasSize(files.pictureOf(id), pictureBytes)) &&
    (await hasSize(files.levelPictureOf(id), levelPictureBytes))
  );
}

/** Takes away what a killed batch left half-written: drafts of atomic writing, and Cases and pictures without a record. */
export async function removeLeftovers(files: BatchFiles, records: readonly BatchRecord[]): Promise<void> {
  const ids = new Set(records.map(({ place }) => place.id));
  const known = (name: string) => ids.has(name.slice(0, name.indexOf(".")));
  const folders = [files.cases, files.pictures, files.records];
  for (const folder of [...folders, path.dirname(files.run)]) {
    for (const name of await readdir(folder).catch(() => [])) {
      const isDraft = name.startsWith(".") && name.endsWith(".tmp");
      if (isDraft || (folders.includes(folder) && !known(name)))
        await rm(path.join(folder, name), { force: true });
    }
  }
}
