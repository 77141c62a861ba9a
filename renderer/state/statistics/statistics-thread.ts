import { issue } from "../../../src/base/issue.ts";
import { failure, type Result } from "../../../src/base/result.ts";
import type { StatisticsWork, WorkReply, WorkRequest } from "./worker-contract.ts";

/** The page's end of the thread that computes. `stop` ends what it is doing, and with it the table it holds. */
export class StatisticsThread implements StatisticsWork {
  #worker: Worker | null = null;
  #last = 0;
  readonly #waiting = new Map<number, (result: Result<unknown>) => void>();

  open: StatisticsWork["open"] = (...given) => this.#call("open", given);
  analyse: StatisticsWork["analyse"] = (...given) => this.#call("analyse", given);
  workbook: StatisticsWork["workbook"] = (...given) => this.#call("workbook", given);

  /** Calls that still wait fail. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#fail("stopped");
  }

  #fail(reason: string): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const answer of waiting) answer(failure(issue("program-error", { reason })));
  }

  #call<Value>(method: keyof StatisticsWork, given: readonly unknown[]): Promise<Result<Value>> {
    const id = ++this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve as (result: Result<unknown>) => void);
      this.#started().postMessage({ id, method, given } satisfies WorkRequest);
    });
  }

  #started(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(new URL("./statistics-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<WorkReply>) => {
      const answer = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      answer?.(data.result);
    };
    worker.onerror = ({ message }) => this.#fail(message);
    this.#worker = worker;
    return worker;
  }
}
