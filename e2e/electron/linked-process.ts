import { EventEmitter } from "node:events";
import { answerCalls } from "../../electron/processes/answer-calls.ts";
import type { StartedProcess } from "../../electron/processes/process-client.ts";
import type { CallContext, ProcessApi } from "../../electron/processes/process-contract.ts";

/**
 * A process that answers calls within this one: both ends are the real ones, and messages are copied as Electron copies
 * them (structured clone). One at a time, since a process has one parent port.
 */
export function linkedProcess<Api extends ProcessApi<Api>>(
  workFor: (context: CallContext) => Api,
): StartedProcess {
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
  answerCalls(workFor);
  return Object.assign(outer, {
    pid: 1,
    postMessage(message: unknown) {
      const copy = structuredClone(message);
      setImmediate(() => alive && inner.emit("message", { data: copy }));
    },
    kill() {
      alive = false;
      outer.emit("exit", 1);
      return true;
    },
  }) as unknown as StartedProcess;
}
