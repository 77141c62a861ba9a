import type { Worker } from "node:worker_threads";
import { issue } from "../../base/issue.ts";
import { failure, type Result } from "../../base/result.ts";
import type { Header } from "../../dicom/header/header.ts";
import type { FilePlace } from "../sources/header-reader.ts";
import { askForHeaders } from "./ask-for-headers.ts";
import { startWorker } from "./start-worker.ts";

/** Files a message; few enough for progress to be smooth and for a cancel to be heeded at once. */
const maxInBatch = 16;
/** A thousand times what a header takes. */
const maxFileMs = 4000;
/** Frames beyond the first of each file; more of them fill the memory before anybody sees a list. */
const maxFurtherFrames = 200_000;
/** One thread reads while another one waits for the disk; more gain nothing measurable. */
const maxWorkers = 2;

export interface ReadHeadersOptions {
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** A worker that was started while the files were still being found; it is ended with the others. */
  readonly started?: Worker | undefined;
  /** How long one file may take. */
  readonly fileMs?: number;
  /** How many frames may be listed beyond the first of each file. */
  readonly furtherFrames?: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the headers of many files in worker threads, so that the caller's own thread stays free. A file that takes
 * too long or brings its thread down is `file-stopped`, and the rest goes on in a new one. What was not read when
 * `signal` said stop is undefined. Multi-frame files beyond 200,000 frames in all are `listing-too-many-frames`.
 */
export async function readHeaders(
  places: readonly FilePlace[],
  {
    onProgress,
    signal,
    started,
    fileMs = maxFileMs,
    furtherFrames: maxFurther = maxFurtherFrames,
  }: ReadHeadersOptions = {},
): Promise<readonly (Result<Header> | undefined)[]> {
  const headers: (Result<Header> | undefined)[] = Array.from({ length: places.length });
  const open = batchesOf(places.length);
  let done = 0;
  let furtherFrames = 0;
  const withinBudget = (header: Result<Header>, path: string): Result<Header> => {
    if (!header.ok) return header;
    const further = header.value.frames.length - 1;
    if (furtherFrames + further > maxFurther) {
      return failure(issue("listing-too-many-frames", { most: maxFurther }, { path }));
    }
    furtherFrames += further;
    return header;
  };
  const note = (from: number, found: readonly Result<Header>[]) => {
    for (const [index, header] of found.entries()) {
      headers[from + index] = withinBudget(header, places[from + index]!.path);
    }
    done += found.length;
    if (found.length > 0) onProgress?.(done);
  };
  const lane = async (ready?: Worker) => {
    let worker = ready ?? startWorker();
    for (let range = open.shift(); range !== undefined && !signal?.aborted; range = open.shift()) {
      const { from, to } = range;
      const answer = await askForHeaders(worker, places.slice(from, to), fileMs);
      if (answer.kind === "read") {
        note(from, answer.headers);
        continue;
      }
      // What was read before the stopped file is lost with its thread, and read again.
      const { path } = places[from + answer.at]!;
      note(from + answer.at, [failure(issue("file-stopped", { reason: answer.reason }, { path }))]);
      open.push({ from, to: from + answer.at }, { from: from + answer.at + 1, to });
      void worker.terminate();
      worker = startWorker();
    }
    void worker.terminate();
  };
  const others = Array.from({ length: Math.max(0, Math.min(maxWorkers, open.length) - 1) }, () => lane());
  await Promise.all([lane(started), ...others]);
  return headers;
}

function batchesOf(count: number): Range[] {
  const length = Math.max(1, Math.min(maxInBatch, Math.ceil(count / maxWorkers)));
  return Array.from({ length: Math.ceil(count / length) }, (_, index) => ({
    from: index * length,
    to: Math.min(count, (index + 1) * length),
  }));
}
