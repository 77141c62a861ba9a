import type { UtilityProcess } from "electron";
import { issue } from "../../src/base/issue.ts";
import { failure, type Result } from "../../src/base/result.ts";
import type { CallContext, ProcessApi, ProcessReply, ProcessRequest } from "./process-contract.ts";

/** What is needed of a utility process. */
export type StartedProcess = Pick<UtilityProcess, "postMessage" | "kill" | "pid" | "on" | "once">;

interface PendingCall {
  readonly context: Partial<CallContext>;
  readonly request: ProcessRequest & { readonly kind: "call" };
  answer(result: Result<unknown>): void;
  /** Runs while a process works on it. */
  watch?: ReturnType<typeof setTimeout> | undefined;
}

/** The most milliseconds that a call may take; its first argument is the path of a file. */
export type MostFileMs<Api> = { readonly [Method in keyof Api]?: number };

const stopped = () => failure(issue("program-error", { reason: "a process stopped" }));

/**
 * The main process's end of a utility process. A process that dies answers its open calls with an issue, and the next
 * call starts a new one. One that stays with a file for too long is ended: the file is `file-stopped`, and the
 * other open calls go to a new process.
 */
export class ProcessClient<Api extends ProcessApi<Api>> {
  readonly #start: () => StartedProcess;
  readonly #maxFileMs: MostFileMs<Api>;
  readonly #pending = new Map<number, PendingCall>();
  #process: StartedProcess | undefined;
  #lastId = 0;

  /** @param start forks the process; to be called once Electron is ready */
  constructor(start: () => StartedProcess, maxFileMs: MostFileMs<Api> = {}) {
    this.#start = start;
    this.#maxFileMs = maxFileMs;
    this.#running();
  }

  /** The process that does the work now; undefined between a death and the next call. */
  get processId(): number | undefined {
    return this.#process?.pid;
  }

  /** Calls a method of the process; the answer comes as the process gave it. */
  call<Method extends keyof Api & string>(
    method: Method,
    given: Parameters<Api[Method]>,
    context: Partial<CallContext> = {},
  ): ReturnType<Api[Method]> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answered = new Promise<Result<unknown>>((resolve) => {
      const request = { kind: "call", id, method, given } as const;
      this.#pending.set(id, { context, request, answer: resolve });
      context.signal?.addEventListener("abort", () => this.#send({ kind: "cancel", id }), { once: true });
      this.#begin(id);
    });
    return answered as ReturnType<Api[Method]>;
  }

  stop(): void {
    this.#process?.kill();
  }

  #send(request: ProcessRequest): void {
    this.#running().postMessage(request);
  }

  #running(): StartedProcess {
    if (this.#process !== undefined) return this.#process;
    const fresh = this.#start();
    fresh.on("message", (reply: ProcessReply) => this.#receive(reply));
    fresh.once("exit", () => this.#lost(fresh));
    this.#process = fresh;
    return fresh;
  }

  /** Sends a call to the process that runs, and watches how long it takes. */
  #begin(id: number): void {
    const call = this.#pending.get(id)!;
    const most = this.#maxFileMs[call.request.method as keyof Api];
    clearTimeout(call.watch);
    call.watch = most === undefined ? undefined : setTimeout(() => this.#stuck(id, most), most);
    this.#send(call.request);
  }

  #receive(reply: ProcessReply): void {
    if (reply.kind === "progress") this.#pending.get(reply.id)?.context.onProgress?.(reply.progress);
    else this.#answer(reply.id, reply.result);
  }

  #answer(id: number, result: Result<unknown>): void {
    const call = this.#pending.get(id);
    this.#pending.delete(id);
    clearTimeout(call?.watch);
    call?.answer(result);
  }

  /** Ends the process that does not get done with a file, and hands the other calls to the next one. */
  #stuck(id: number, maxMs: number): void {
    const path = String(this.#pending.get(id)?.request.given[0]);
    const stuck = this.#process;
    this.#process = undefined;
    stuck?.kill();
    this.#answer(id, failure(issue("file-stopped", { reason: `more than ${maxMs / 1000} s` }, { path })));
    for (const other of this.#pending.keys()) this.#begin(other);
  }

  #lost(gone: StartedProcess): void {
    if (this.#process !== gone) return;
    this.#process = undefined;
    for (const id of this.#pending.keys()) this.#answer(id, stopped());
  }
}
