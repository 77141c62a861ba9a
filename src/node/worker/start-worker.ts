import { Worker } from "node:worker_threads";
import { builtFile } from "./built-file.ts";

let script: URL | undefined;

/** Starts a reading worker, which keeps no process alive. Its heap is bounded, pixels and code streams aside. */
export function startWorker(): Worker {
  script ??= builtFile("reading-worker.js");
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 },
  });
  worker.unref();
  return worker;
}
