import type { JobFacts } from "../../src/desktop-api.ts";

/** Whether nothing of a job will be done any more. */
export const isOver = ({ state }: JobFacts): boolean =>
  state === "done" || state === "stopped" || state === "failed";
