import { stat } from "node:fs/promises";
import { dirname, relative, sep } from "node:path";
import { systemPath } from "../files/path-bytes.ts";

/** A path that leads through an archive as if it were a folder: `scans.zip/IM1`. */
export interface ArchivePath {
  readonly archive: string;
  /** With forward slashes, as in the archive. */
  readonly member: string;
}

/** Splits a path at the file it leads through; null where it leads through none. */
export async function archivePathOf(path: string): Promise<ArchivePath | null> {
  for (let above = dirname(path); above !== dirname(above); above = dirname(above)) {
    const found = await stat(systemPath(above)).catch(() => undefined);
    if (found?.isFile()) return { archive: above, member: relative(above, path).split(sep).join("/") };
    if (found?.isDirectory()) return null;
  }
  return null;
}
