import { availableParallelism, freemem } from "node:os";

/** A measuring process with its model, code and a slice in work. */
const processBytes = 600 * 2 ** 20;

/** As many processes as there are cores for this program, and memory for. */
export const defaultJobs = (): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(freemem() / processBytes)));
