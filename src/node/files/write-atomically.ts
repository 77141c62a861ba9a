import type { Result } from "../../base/result.ts";
import { writeAllAtomically } from "./write-all-atomically.ts";

/**
 * Writes a file so that at any moment either the old or the whole new content is there: into a new file of
 * the same folder, flushed to the disk, then renamed over the old one. Issue: `file-unwritable`; then nothing
 * was changed.
 *
 * @param mode who may read and write the file, as for `open(2)`: its owner alone where left out, since most files are about patients.
 */
export const writeAtomically = (
  path: string,
  content: Uint8Array | string,
  mode?: number,
): Promise<Result<null>> => writeAllAtomically([{ path, content }], mode);
