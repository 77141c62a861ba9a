import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { asciiValues } from "./element-values.ts";
import { openDicomFile } from "./open-dicom-file.ts";
import { readItems } from "./read-data-set.ts";
import { tags } from "./tags.ts";

/** The path of a file relative to its DICOMDIR, component by component. */
export type FileId = readonly string[];

/**
 * The files that a DICOMDIR refers to (DICOM PS3.3 F, PS3.10 8). Components that would lead out of the folder are
 * dropped with their file. Issues: `dicom-not-dicom`, `dicom-no-pixel-data` where the file is no directory.
 */
export function readDirectory(bytes: Uint8Array): Result<readonly FileId[]> {
  const opened = openDicomFile(bytes);
  if (!opened.ok) return opened;
  const { dataSet } = opened.value;
  if (!dataSet.elements.has(tags.directoryRecordSequence)) return failure(issue("dicom-no-pixel-data"));
  const records = readItems(dataSet, tags.directoryRecordSequence);
  const fileIds = records.map((record) => asciiValues(record, tags.referencedFileId));
  return success(fileIds.filter((id) => id.length > 0 && id.every(isPlainName)));
}

const isPlainName = (name: string) => name !== "" && name !== "." && name !== ".." && !/[/\0:]/.test(name);
