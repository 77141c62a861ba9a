import { utilityProcess } from "electron";
import { batchWorkerFile } from "../../src/node/batch/fork-worker.ts";
import type { WorkerHandle } from "../../src/node/batch/worker-handle.ts";

/** Starts a measuring process of Electron's. */
export function batchWorkerProcess(): WorkerHandle {
  const child = utilityProcess.fork(batchWorkerFile(), [], { serviceName: "Paraspine batch" });
  return {
    get pid() {
      return child.pid;
    },
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on("message", listener),
    onExit: (listener) => child.once("exit", (code) => listener(`exit ${code}`)),
    kill: () => child.kill(),
  };
}
