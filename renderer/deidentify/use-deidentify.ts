import { useEffect, useState } from "react";
import type { Issue } from "../../src/base/issue.ts";
import type { DeidentifiedCounts, DeidentifyRequest, JobFacts } from "../../src/desktop-api.ts";
import { bridge } from "../state/bridge.ts";
import { isOver } from "../state/is-over.ts";
import type { ReadingProgress } from "../state/studies/use-studies.ts";

type Choice = Omit<DeidentifyRequest, "ids">;

const firstChoice: Choice = { which: "slices", options: [], allowBurnedIn: false, out: "", key: "" };

/** The choices of a de-identified export, how far it is, and what came of it. */
export function useDeidentify(jobs: readonly JobFacts[]) {
  const [choice, setChoice] = useState(firstChoice);
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  const [done, setDone] = useState<DeidentifiedCounts | null>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  useEffect(
    () =>
      bridge().onEvent((event) => {
        if (event.kind !== "deidentifying") return;
        setProgress((before) => before && { done: event.done, total: event.total });
      }),
    [],
  );
  const change = (changed: Partial<Choice>) => setChoice((before) => ({ ...before, ...changed }));
  return {
    choice,
    change,
    progress,
    done,
    issues,
    async chooseFolder() {
      const chosen = await bridge().chooseDeidentifyFolder();
      setIssues(chosen.issues);
      if (chosen.ok && chosen.value !== null) change({ out: chosen.value });
    },
    async chooseKey(kind: "new" | "existing") {
      const chosen = await bridge().chooseDeidentifyKey(kind);
      setIssues(chosen.issues);
      if (chosen.ok && chosen.value !== null) change({ key: chosen.value });
    },
    async start(ids: readonly string[]) {
      setDone(null);
      setIssues([]);
      setProgress({ done: 0, total: null });
      const found = await bridge().deidentify({ ...choice, ids });
      setProgress(null);
      setIssues(found.issues);
      setDone(found.ok ? found.value : null);
    },
    stop() {
      const job = jobs.find((one) => one.kind === "deidentify" && !isOver(one));
      if (job !== undefined) void bridge().stopJob(job.id);
    },
  };
}
