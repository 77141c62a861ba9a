import { stat } from "node:fs/promises";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { CaseImage } from "../../study/case/case.ts";
import { sha256 } from "../files/sha256.ts";
import { findSources } from "../sources/find-sources.ts";
import { type FilePlace, HeaderReader } from "../sources/header-reader.ts";
import { readBytes } from "../sources/read-bytes.ts";

/**
 * The DICOM file that a Case was made on, by its series and SOP Instance UID and its SHA-256. A single file that was named is
 * taken as it is, and so is one of the right UIDs whose content changed: `analyseCase` then says what is wrong.
 *
 * @param paths files, folders (read recursively), ZIP archives.
 */
export async function findCaseImage(image: CaseImage, paths: readonly string[]): Promise<Result<string>> {
  const [only] = paths;
  if (only !== undefined && paths.length === 1 && (await isFile(only)) && !/\.zip$/i.test(only)) {
    return success(only);
  }
  let changed: string | undefined;
  const reader = new HeaderReader();
  try {
    for await (const step of findSources(paths)) {
      if (step.kind === "issue" || !mayBe(reader, step, image)) continue;
      const bytes = await readBytes(step.path);
      if (!bytes.ok) continue;
      if (sha256(bytes.value) === image.sha256) return success(step.path);
      if (image.sopInstanceUid !== undefined) changed = step.path;
    }
  } finally {
    reader.close();
  }
  return changed === undefined ? failure(issue("case-image-missing")) : success(changed);
}

const isFile = async (path: string) => (await stat(path).catch(() => undefined))?.isFile() === true;

/** Reads no more than the header, to spare the many files that are other images. */
function mayBe(reader: HeaderReader, place: FilePlace, image: CaseImage): boolean {
  if (image.sopInstanceUid === undefined) return true;
  const header = reader.read(place);
  if (!header.ok) return false;
  const { sopInstanceUid, seriesInstanceUid } = header.value.frames[0].facts;
  const isOfSeries = image.seriesInstanceUid === undefined || image.seriesInstanceUid === seriesInstanceUid;
  return isOfSeries && image.sopInstanceUid === sopInstanceUid;
}
