import { issue } from "../../src/base/issue.ts";
import { failure, type Result } from "../../src/base/result.ts";
import type { CallContext, ProcessApi, ProcessReply, ProcessRequest } from "./process-contract.ts";

/**
 * Makes this utility process answer the main process's calls, several at once, each of which can be cancelled. What is
 * thrown becomes an issue.
 */
export function answerCalls<Api extends ProcessApi<Api>>(workFor: (context: CallContext) => Api): void {
  const cancels = new Map<number, AbortController>();
  const { parentPort } = process;
  const reply = (message: ProcessReply) => parentPort.postMessage(message);

  async function work(method: string, given: readonly unknown[], context: CallContext) {
    try {
      const api = workFor(context) as unknown as { readonly [name: string]: Call };
      return await api[method]!(...given);
    } catch (error) {
      return mistake(error);
    }
  }

  parentPort.on("message", async (event: { readonly data: ProcessRequest }) => {
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
      reply({ kind: "result", id, result: mistake(error) });
    }
  });
}

type Call = (...given: readonly unknown[]) => Promise<Result<unknown>>;

const mistake = (error: unknown) =>
  failure(issue("program-error", { reason: error instanceof Error ? error.message : String(error) }));
