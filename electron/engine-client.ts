import { type UtilityProcess, utilityProcess } from "electron";
import { issue } from "../src/base/issue.ts";
import { failure, type Result } from "../src/base/result.ts";
import type { CallContext, EngineApi, EngineMethod, EngineReply, EngineRequest } from "./engine-contract.ts";

interface PendingCall {
  readonly context: Partial<CallContext>;
  answer(result: Result<unknown>): void;
}

const stopped = () => failure(issue("program-error", { reason: "the measuring process stopped" }));

/**
 * The main process's end of the engine. A process that dies answers its open calls with an issue, and the next
 * call starts a new one. To be made once Electron is ready.
 */
export class EngineClient {
  readonly #module: string;
  readonly #pending = new Map<number, PendingCall>();
  #process: UtilityProcess | undefined;
  #lastId = 0;

  constructor(module: string) {
    this.#module = module;
    this.#running();
  }

  /** The process that does the work now; undefined between a death and the next call. */
  get processId(): number | undefined {
    return this.#process?.pid;
  }

  /** Calls the engine; the answer comes as the engine gave it. */
  call<Method extends EngineMethod>(
    method: Method,
    given: Parameters<EngineApi[Method]>,
    context: Partial<CallContext> = {},
  ): ReturnType<EngineApi[Method]> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answered = new Promise<Result<unknown>>((resolve) => {
      this.#pending.set(id, { context, answer: resolve });
      context.signal?.addEventListener("abort", () => this.#send({ kind: "cancel", id }), { once: true });
      this.#send({ kind: "call", id, method, given });
    });
    return answered as ReturnType<EngineApi[Method]>;
  }

  stop(): void {
    this.#process?.kill();
  }

  #send(request: EngineRequest): void {
    this.#running().postMessage(request);
  }

  #running(): UtilityProcess {
    if (this.#process !== undefined) return this.#process;
    const fresh = utilityProcess.fork(this.#module, [], { serviceName: "Paraspine engine" });
    fresh.on("message", (reply: EngineReply) => this.#receive(reply));
    fresh.once("exit", () => this.#lost(fresh));
    this.#process = fresh;
    return fresh;
  }

  #receive(reply: EngineReply): void {
    const call = this.#pending.get(reply.id);
    if (reply.kind === "progress") call?.context.onProgress?.(reply.progress);
    else {
      this.#pending.delete(reply.id);
      call?.answer(reply.result);
    }
  }

  #lost(gone: UtilityProcess): void {
    if (this.#process !== gone) return;
    this.#process = undefined;
    const calls = [...this.#pending.values()];
    this.#pending.clear();
    for (const call of calls) call.answer(stopped());
  }
}
