import { open } from "node:fs/promises";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";

/** How a DICOM file (behind its preamble) and a project begin. */
const beginnings = [
  { at: 128, text: "DICM" },
  { at: 0, text: "SQLite format 3\0" },
] as const;

/** Refuses to put tables or reports in the place of an image or a project, be it of another study: `file-would-overwrite-original`. */
export async function spareOriginals(targets: readonly string[]): Promise<Result<null>> {
  for (const path of targets) {
    const start = await startOf(path);
    if (beginnings.some(({ at, text }) => start.startsWith(text, at))) {
      return failure(issue("file-would-overwrite-original", {}, { path }));
    }
  }
  return success(null);
}

/** The first bytes of a file as Latin-1; empty where there is none. */
async function startOf(path: string): Promise<string> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return "";
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(132), 0, 132, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } catch {
    return "";
  } finally {
    await file.close();
  }
}
