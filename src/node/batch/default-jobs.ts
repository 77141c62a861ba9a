import { availableParallelism, freemem } from "node:os";
import { type Issue, issue } from "../../base/issue.ts";

/** A measuring process with its model, code and a slice in work. */
const processBytes = 600 * 2 ** 20;

/** What this program may still use: what the system has left, and less where a container or a cluster allows less. */
const memoryLeft = () => Math.min(freemem(), process.availableMemory());

/**
 * How many measuring processes work at once: as many as asked for, else as there are cores for this program; never more
 * than memory allows, since a system that has none left ends them one after the other.
 *
 * @param asked by `--jobs`
 * @param bytes of memory that are left
 * @returns the number, and `batch-jobs-bounded` where it is less than was asked for
 */
export function jobsToRun(
  asked: number | undefined,
  bytes: number = memoryLeft(),
): { readonly jobs: number; readonly issues: readonly Issue[] } {
  const most = Math.max(1, Math.floor(bytes / processBytes));
  const jobs = Math.min(asked ?? availableParallelism(), most);
  if (asked === undefined || jobs === asked) return { jobs, issues: [] };
  const gigabytes = Number((bytes / 2 ** 30).toFixed(1));
  return { jobs, issues: [issue("batch-jobs-bounded", { asked, jobs, gigabytes })] };
}
