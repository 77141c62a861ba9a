import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { builtFile } from "../worker/built-file.ts";
import type { WorkerHandle } from "./worker-handle.ts";

/** The built file that both `fork` and Electron's `utilityProcess.fork` start. */
export const batchWorkerFile = (): string => fileURLToPath(builtFile("batch-worker.js"));

/** Starts a measuring process of Node's own. It ends with the process that started it, however that one ends. */
export function forkWorker(): WorkerHandle {
  const child = fork(batchWorkerFile(), {
    serialization: "advanced",
    // One process a core: threads that help to collect garbage wait for each other, 16 ms of processor a slice.
    execArgv: [...process.execArgv, "--single-threaded-gc"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return {
    pid: child.pid,
    send: (message) => {
      // A process that has just died is reported by its exit.
      if (child.connected) child.send(message as object, () => undefined);
    },
    onMessage: (listener) => child.on("message", listener),
    onExit(listener) {
      let isTold = false;
      const tell = (reason: string) => {
        if (!isTold) listener(reason);
        isTold = true;
      };
      child.once("error", (error) => tell(error.message));
      child.once("exit", (code, signal) => tell(signal ?? `exit ${code}`));
    },
    kill: () => child.kill("SIGKILL"),
  };
}
