import "./sharp-on-linux.ts";
import { issue } from "../src/base/issue.ts";
import { failure, type Result } from "../src/base/result.ts";
import type { CallContext, EngineMethod, EngineReply, EngineRequest } from "./engine-contract.ts";
import { engineWork } from "./engine-work.ts";

/** The utility process: answers the main process's calls, several at once, each of which can be cancelled. */
const cancels = new Map<number, AbortController>();
const reply = (message: EngineReply) => process.parentPort.postMessage(message);

async function work(
  method: EngineMethod,
  given: readonly unknown[],
  context: CallContext,
): Promise<Result<unknown>> {
  try {
    const call = engineWork(context)[method] as (...given: readonly unknown[]) => Promise<Result<unknown>>;
    return await call(...given);
  } catch (error) {
    return failure(
      issue("program-error", { reason: error instanceof Error ? error.message : String(error) }),
    );
  }
}

process.parentPort.on("message", async (event: { readonly data: EngineRequest }) => {
  const request = event.data;
  if (request.kind === "cancel") {
    cancels.get(request.id)?.abort();
    return;
  }
  const { id } = request;
  const cancel = new AbortController();
  cancels.set(id, cancel);
  const result = await work(request.method, request.given, {
    signal: cancel.signal,
    onProgress: (progress) => reply({ kind: "progress", id, progress }),
  });
  cancels.delete(id);
  try {
    reply({ kind: "result", id, result });
  } catch (error) {
    // What cannot be sent to another process would leave the caller waiting for ever.
    const reason = error instanceof Error ? error.message : String(error);
    reply({ kind: "result", id, result: failure(issue("program-error", { reason })) });
  }
});
