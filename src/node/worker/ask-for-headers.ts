import type { Worker } from "node:worker_threads";
import type { Result } from "../../base/result.ts";
import type { Header } from "../../dicom/header/header.ts";
import type { FilePlace } from "../sources/header-reader.ts";
import type { HeadersReply, HeadersRequest } from "./worker-contract.ts";

const watchEveryMs = 250;
/** How long a new thread may take to begin its first file: a busy computer starts threads slowly, and no file is to blame. */
const maxStartMs = 30_000;

export type HeadersAnswer =
  | { readonly kind: "read"; readonly headers: HeadersReply }
  /** The file at this index did not end, or ended the thread; the worker is of no more use. */
  | { readonly kind: "stopped"; readonly at: number; readonly reason: string };

/** Asks a worker for the headers of some files and watches that it does not stay with one for too long. */
export function askForHeaders(
  worker: Worker,
  places: readonly FilePlace[],
  fileMs: number,
): Promise<HeadersAnswer> {
  if (places.length === 0) return Promise.resolve({ kind: "read", headers: [] });
  const reached = new Int32Array(new SharedArrayBuffer(4));
  const current = () => Math.max(0, Atomics.load(reached, 0) - 1);
  return new Promise((resolve) => {
    let watched = Atomics.load(reached, 0);
    let stayedMs = 0;
    let lookedAt = performance.now();
    const finish = (answer: HeadersAnswer) => {
      clearInterval(watch);
      worker.off("message", read).off("error", broken).off("exit", ended);
      resolve(answer);
    };
    const stop = (reason: string) => finish({ kind: "stopped", at: current(), reason });
    const read = (headers: readonly Result<Header>[]) => finish({ kind: "read", headers });
    const broken = (error: NodeJS.ErrnoException) => stop(error.code ?? error.message);
    const ended = (status: number) => stop(`exit ${status}`);
    const watch = setInterval(() => {
      const now = performance.now();
      // A pause of this process (a busy or sleeping computer) is not time that the file took.
      stayedMs += Math.min(now - lookedAt, 2 * watchEveryMs);
      lookedAt = now;
      const begun = Atomics.load(reached, 0);
      if (begun !== watched) {
        watched = begun;
        stayedMs = 0;
      }
      const maxMs = begun === 0 ? Math.max(maxStartMs, fileMs) : fileMs;
      if (stayedMs > maxMs) stop(`more than ${maxMs / 1000} s`);
    }, watchEveryMs);
    worker.on("message", read).on("error", broken).on("exit", ended);
    const request: HeadersRequest = { kind: "headers", places, reached };
    worker.postMessage(request);
  });
}
