import { EventEmitter } from "node:events";
import { answerCalls } from "../../electron/processes/answer-calls.ts";
import type { StartedProcess } from "../../electron/processes/process-client.ts";
import type { CallContext, ProcessApi } from "../../electron/processes/process-contract.ts";

/**
 * A process that answers calls within this one: both ends are the real ones, and messages are copied as Electron copies
 * them (structured clone).
 */
export const linkedProcess = <Api extends ProcessApi<Api>>(
  workFor: (context: CallContext) => Api,
): StartedProcess => linked(async () => answerCalls(workFor));

/** The same for a process's main file, which begins to answer when it is loaded. */
export const linkedModule = (load: () => Promise<unknown>): StartedProcess => linked(load);

function linked(begin: () => Promise<unknown>): StartedProcess {
  const outer = new EventEmitter();
  const inner = new EventEmitter();
  let alive = true;
  const port = Object.assign(inner, {
    postMessage(message: unknown) {
      const copy = structuredClone(message);
      setImmediate(() => alive && outer.emit("message", copy));
    },
  });
  Object.assign(process, { parentPort: port });
  const ready = begin();
  return Object.assign(outer, {
    pid: 1,
    postMessage(message: unknown) {
      const copy = structuredClone(message);
      void ready.then(() => setImmediate(() => alive && inner.emit("message", { data: copy })));
    },
    kill() {
      alive = false;
      outer.emit("exit", 1);
      return true;
    },
  }) as unknown as StartedProcess;
}
