import type { Issue } from "../../src/base/issue.ts";
import type { Result } from "../../src/base/result.ts";
import type { Case } from "../../src/study/case.ts";

export type KeepState = "saved" | "saving" | "not-saved";

/** Hands every state of the work to the machine, one after the other; of states that wait, only the newest of each slice. */
export interface CaseKeeper {
  keep(work: Case): void;
  /** Resolves once nothing waits any more. */
  idle(): Promise<void>;
}

export function createCaseKeeper(
  write: (work: Case) => Promise<Result<null>>,
  onState: (state: KeepState, issues: readonly Issue[]) => void,
): CaseKeeper {
  const waiting = new Map<string, Case>();
  let running: Promise<void> | null = null;

  const run = async () => {
    let issues: readonly Issue[] = [];
    let failed = false;
    try {
      for (const [key, work] of waiting) {
        waiting.delete(key);
        const result = await write(work);
        issues = [...issues, ...result.issues];
        failed ||= !result.ok;
      }
    } finally {
      running = null;
    }
    onState(failed ? "not-saved" : "saved", issues);
  };

  return {
    keep(work) {
      waiting.set(`${work.image.sha256}#${work.image.frame ?? 1}`, work);
      if (running !== null) return;
      onState("saving", []);
      running = run();
    },
    idle: () => running ?? Promise.resolve(),
  };
}
