import { useState } from "react";
import type { Issue } from "../../src/base/issue.ts";
import type { StudyAgreement } from "../../src/report/agreement/agreement-of-study.ts";
import { bridge } from "../state/bridge.ts";
import { useTake } from "../state/issues-context.tsx";

/** A study's agreement as the statistics page shows it; without a value where it could not be computed. */
export interface ShownAgreement {
  readonly study: string;
  readonly found: StudyAgreement | null;
  readonly issues: readonly Issue[];
}

/** The agreement that was asked for last; null: none, or it was put away. */
export function useAgreement() {
  const take = useTake();
  const [agreement, setAgreement] = useState<ShownAgreement | null>(null);
  return {
    agreement,
    async show(study: string) {
      const found = await bridge().agreement(study);
      setAgreement({ study, found: found.ok ? found.value : null, issues: found.issues });
    },
    async useError() {
      return agreement !== null && take(await bridge().useReaderError(agreement.study)) !== undefined;
    },
    close: () => setAgreement(null),
  };
}
