import type { JobFacts } from "../../../src/desktop-api.ts";
import type { SayOfJobs } from "./use-jobs-texts.ts";

/** How far a job is, or what came of it. "Written" is said of what is whole and in its place, and of nothing else. */
export function jobWords(job: JobFacts, say: SayOfJobs): string {
  const { kind, state, done, total } = job;
  switch (state) {
    case "queued":
      return say("queued");
    case "stopping":
      return say("stopping");
    case "running":
      return total === null ? say("running") : say("progress", { done, total });
    case "done":
      return doneWords(job, say);
    case "stopped":
      return say(`stopped.${kind}`);
    case "failed":
      return say(kind === "export" ? "failed.export" : "failed.other");
  }
}

function doneWords({ kind, name, slices, of }: JobFacts, say: SayOfJobs): string {
  if (slices !== undefined && of !== undefined && (kind === "export" || kind === "deidentify") && slices < of)
    return say(`writtenPart.${kind}`, { slices, of, name: name ?? "" });
  if (name !== undefined) return say("written", { name });
  return slices !== undefined && of !== undefined
    ? say("progress", { done: slices, total: of })
    : say("done");
}
