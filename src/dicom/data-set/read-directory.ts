import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { tags } from "../dictionary/tags.ts";
import type { DataSet } from "./data-set.ts";
import { asciiValues } from "./element-values.ts";
import { openDicomFile } from "./open-dicom-file.ts";
import { readItems } from "./read-data-set.ts";

/** The path of a file relative to its DICOMDIR, component by component. */
export type FileId = readonly string[];

/**
 * The files that a DICOMDIR refers to (DICOM PS3.3 F, PS3.10 8); some writers part the names of folders by slashes.
 * Issues: `dicom-not-dicom`, `dicom-no-pixel-data` where the file is no directory; `dicomdir-damaged` (an error) beside
 * the files where records cannot be read to the end, or name files outside of the folder.
 */
export function readDirectory(bytes: Uint8Array): Result<readonly FileId[]> {
  const opened = openDicomFile(bytes);
  if (!opened.ok) return opened;
  const { dataSet } = opened.value;
  if (!dataSet.elements.has(tags.DirectoryRecordSequence)) return failure(issue("dicom-no-pixel-data"));
  const records = readItems(dataSet, tags.DirectoryRecordSequence);
  const stated = records
    .map((record) => asciiValues(record, tags.ReferencedFileID).flatMap((name) => name.split("/")))
    .filter((id) => id.length > 0);
  const fileIds = stated.filter((id) => id.every(isPlainName));
  const isWhole = fileIds.length === stated.length && areAllRecords(dataSet, records);
  const issues: readonly Issue[] = isWhole ? [] : [issue("dicomdir-damaged")];
  return success(fileIds, issues);
}

const isPlainName = (name: string) => name !== "" && name !== "." && name !== ".." && !/[\0:]/.test(name);

/** The delimiter of a sequence of undefined length. */
const delimiterLength = 8;

/** Whether the sequence was read to its end, each record of it, and the file behind it. */
function areAllRecords(dataSet: DataSet, records: readonly DataSet[]): boolean {
  const { start, length } = dataSet.elements.get(tags.DirectoryRecordSequence)!;
  const rest = start + length - (records.at(-1)?.end ?? start);
  const isEnd = ({ ending }: DataSet) => ending === "end" || ending === "delimiter";
  return isEnd(dataSet) && records.every(isEnd) && rest <= delimiterLength;
}
