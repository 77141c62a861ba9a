import type { Issue } from "../../../src/base/issue.ts";
import type { Result } from "../../../src/base/result.ts";
import type { Case } from "../../../src/study/case/case.ts";

export type KeepState = "saved" | "saving" | "not-saved";

/**
 * Hands every state of the work to the machine, one after the other; of states that wait, only the newest of each slice.
 * What could not be written is tried again with the next one, so that the state is never better than the worst slice's.
 */
export interface CaseKeeper {
  keep(work: Case): void;
  /** Tries nothing again that could not be written: it is no longer wanted. */
  drop(): void;
  /** Resolves once nothing waits any more. */
  idle(): Promise<void>;
}

export function createCaseKeeper(
  write: (work: Case) => Promise<Result<null>>,
  onState: (state: KeepState, issues: readonly Issue[]) => void,
): CaseKeeper {
  const waiting = new Map<string, Case>();
  const failed = new Map<string, Case>();
  let running: Promise<void> | null = null;

  const run = async () => {
    let issues: readonly Issue[] = [];
    try {
      for (const [key, work] of waiting) {
        waiting.delete(key);
        const result = await write(work);
        issues = [...issues, ...result.issues];
        if (result.ok) failed.delete(key);
        else failed.set(key, work);
      }
    } finally {
      running = null;
    }
    onState(failed.size > 0 ? "not-saved" : "saved", issues);
  };

  return {
    keep(work) {
      for (const [key, unsaved] of failed) if (!waiting.has(key)) waiting.set(key, unsaved);
      waiting.set(`${work.image.sha256}#${work.image.frame ?? 1}`, work);
      if (running !== null) return;
      onState("saving", []);
      running = run();
    },
    drop() {
      failed.clear();
    },
    idle: () => running ?? Promise.resolve(),
  };
}
