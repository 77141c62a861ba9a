import type { Issue } from "../../base/issue.ts";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { BatchRunSettings } from "../../pipeline/batch/batch-settings.ts";
import { readBytes } from "../sources/read-bytes.ts";
import { batchFiles } from "./batch-files.ts";

/** One time that the program worked on the batch. Times are UTC, ISO 8601. */
export interface BatchSession {
  readonly startedAt: string;
  /** Of the last writing of this document, where the session did not end by itself. */
  readonly endedAt: string;
  readonly jobs: number;
  readonly measured: number;
  readonly failed: number;
  /** Slices a minute, and milliseconds of each step for a slice, on average. */
  readonly perMinute?: number;
  readonly meanMs?: { readonly [step: string]: number };
}

/** `run.json`: how the batch was run and what there was to say. The only file of a batch that knows what time it is. */
export interface RunDocument {
  readonly schema: "paraspine-batch";
  readonly schemaVersion: 1;
  readonly settings: BatchRunSettings;
  readonly rows: { readonly planned: number; readonly done: number; readonly failed: number };
  /** Whether all that was to be measured is a row; false also where files or folders could not be looked into. */
  readonly isFinished: boolean;
  readonly sessions: readonly BatchSession[];
  /** Of the listing, of the choice of slices and of each row (with the row's `unit`). */
  readonly issues: readonly (Issue & { readonly unit?: string })[];
}

/** Reads the `run.json` of a batch's folder. Issue: `batch-folder-unreadable`; null where there is none. */
export async function readRunDocument(folder: string): Promise<Result<RunDocument | null>> {
  const { run } = batchFiles(folder);
  const bytes = await readBytes(run);
  if (!bytes.ok) return bytes.issues[0].code === "file-not-found" ? success(null) : bytes;
  try {
    const document = JSON.parse(new TextDecoder().decode(bytes.value)) as RunDocument;
    if (document.schema === "paraspine-batch" && document.schemaVersion === 1) return success(document);
  } catch {}
  return failure(issue("batch-folder-unreadable", { file: "run.json" }, { path: folder }));
}
