import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { CaseImage } from "../../study/case/case.ts";
import { sha256 } from "../files/sha256.ts";
import { findSources } from "../sources/find-sources.ts";
import { HeaderReader } from "../sources/header-reader.ts";
import { readBytes } from "../sources/read-bytes.ts";
import { findCaseImage } from "./find-case-image.ts";

/**
 * Finds the images of many Cases below some paths, whose headers are read once: by SOP Instance UID, then by content. One
 * of the right UID whose content changed is given as it is; measuring refuses it.
 *
 * @returns the search; it gives a path, or `case-image-missing`
 */
export async function caseImageIndex(
  paths: readonly string[],
): Promise<(image: CaseImage) => Promise<Result<string>>> {
  const byUid = new Map<string, string[]>();
  const reader = new HeaderReader();
  try {
    for await (const step of findSources(paths)) {
      if (step.kind === "issue") continue;
      const header = reader.read(step);
      const uid = header.ok ? header.value.frames[0].facts.sopInstanceUid : undefined;
      if (uid !== undefined) byUid.set(uid, [...(byUid.get(uid) ?? []), step.path]);
    }
  } finally {
    reader.close();
  }
  return async (image) => {
    if (image.sopInstanceUid === undefined) return findCaseImage(image, paths);
    const candidates = byUid.get(image.sopInstanceUid) ?? [];
    for (const path of candidates) {
      const bytes = await readBytes(path);
      if (bytes.ok && sha256(bytes.value) === image.sha256) return success(path);
    }
    return candidates[0] === undefined ? failure(issue("case-image-missing")) : success(candidates[0]);
  };
}
