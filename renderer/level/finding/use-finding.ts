import { useEffect, useState } from "react";
import type { StudyEntry } from "../../../src/dicom/series/study-listing.ts";
import type { ProposedLevel } from "../../../src/pipeline/level/propose-level.ts";
import { bridge } from "../../state/bridge.ts";

/** What the model finds in a study: nothing while nobody asked, or that it is at work. */
export type StudyFinding = ProposedLevel | "finding" | null;

interface FindingSources {
  readonly study: StudyEntry | null;
  /** Whether a proposal is of use now. */
  readonly wanted: boolean;
  /** Positions are compared although frames of reference differ. */
  readonly trusted: boolean;
}

interface Known {
  readonly study: StudyEntry;
  readonly trusted: boolean;
  readonly finding: StudyFinding;
}

const hasSagittal = ({ series }: StudyEntry) =>
  series.some(({ plane, specialPurpose }) => plane === "sagittal" && specialPurpose === undefined);

/** Has the model find the level of the current study in the background, once; again where more of the study is known. */
export function useFinding({ study, wanted, trusted }: FindingSources): StudyFinding {
  const [known, setKnown] = useState<readonly Known[]>([]);
  const own = known.find((one) => one.study === study && one.trusted === trusted);
  const isDue = study !== null && wanted && own === undefined && hasSagittal(study);
  useEffect(() => {
    if (!isDue || study === null) return;
    const put = (finding: StudyFinding) =>
      setKnown((before) => [
        ...before.filter((one) => one.study !== study || one.trusted !== trusted),
        { study, trusted, finding },
      ]);
    put("finding");
    void bridge()
      .proposeLevel(study, trusted)
      .then((answer) => put(answer.ok ? answer.value : { issues: answer.issues }));
  }, [isDue, study, trusted]);
  return own?.finding ?? null;
}
