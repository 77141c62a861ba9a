import { type Result, success } from "../../src/base/result.ts";
import type { ProjectApi } from "../../src/desktop-api.ts";
import type { JobQueue } from "./job-queue.ts";

/**
 * The queue as the window sees it: all jobs, stopping one, and a turn for work that the window does itself. A turn that is
 * stopped ends at once, so that nothing waits for a window that does not answer.
 */
export function windowTurns(jobs: JobQueue): Pick<ProjectApi, "jobs" | "stopJob" | "takeTurn" | "endTurn"> {
  const ends = new Map<number, () => void>();
  return {
    jobs: async () => success(jobs.facts),
    async stopJob(id) {
      jobs.stop(id);
      return success(null);
    },
    takeTurn: (kind) =>
      new Promise<Result<number>>((answer) => {
        let stopped = false;
        const ended = jobs.add<null>({
          kind,
          work: ({ id, signal }) =>
            new Promise((resolve) => {
              const end = () => {
                stopped = signal.aborted;
                ends.delete(id);
                resolve(success(null));
              };
              ends.set(id, end);
              signal.addEventListener("abort", end, { once: true });
              answer(success(id));
            }),
          outcome: () => ({ state: stopped ? "stopped" : "done" }),
        });
        // Stopped before its turn came.
        void ended.then((result) => result.ok || answer(result));
      }),
    async endTurn(id) {
      ends.get(id)?.();
      return success(null);
    },
  };
}
