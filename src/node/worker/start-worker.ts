import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";

/** The build puts the worker into `dist`; from there, from its folders and from the sources it is found. */
const places = [".", "..", "../..", "../dist", "../../dist", "../../../dist"];

function findWorker(): URL {
  const found = places
    .map((place) => new URL(`${place}/reading-worker.js`, import.meta.url))
    .find((url) => existsSync(url));
  if (found === undefined) throw new Error("reading-worker.js is not built: npm run build");
  return found;
}

let script: URL | undefined;

/** Starts a reading worker, which keeps no process alive. Its heap is bounded, pixels and code streams aside. */
export function startWorker(): Worker {
  script ??= findWorker();
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 },
  });
  worker.unref();
  return worker;
}
