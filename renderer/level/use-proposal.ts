import { useEffect, useState } from "react";
import type { ProposedLevel } from "../../src/pipeline/level/propose-level.ts";
import type { CaseLevelProposal } from "../../src/study/case/case-level-proposal.ts";
import { isOfConfirmedEndplate } from "../../src/study/case/is-of-confirmed-endplate.ts";
import { type Browsing, type BrowsingAction, currentSlice, currentStudy } from "../state/studies/browsing.ts";
import type { Work } from "../state/work/work.ts";
import { useFinding } from "./finding/use-finding.ts";

interface ProposalSources {
  readonly browsing: Browsing;
  /** The work on the slice in sight; null until it was read. */
  readonly work: Work | null;
  /** Makes a proposal part of the work on the slice in sight. */
  readonly suppose: (proposal: CaseLevelProposal) => void;
}

/** What a model proposes for the level of the current study: kept with the slice, or found now. */
export function useProposal({ browsing, work, suppose }: ProposalSources) {
  const [trustedStudies, setTrusted] = useState<readonly string[]>([]);
  const study = currentStudy(browsing);
  const uid = study?.studyInstanceUid;
  const kept = work?.levelProposal;
  const level = work?.level?.confirmed === "endplate" ? work.level : undefined;
  const trusted =
    (uid !== undefined && trustedStudies.includes(uid)) ||
    kept?.positionsTrusted === true ||
    level?.positionsTrusted === true;
  // One for another endplate is no proposal of where the reader confirms.
  const isElsewhere = kept !== undefined && !isOfConfirmedEndplate(kept);
  const own = isElsewhere ? undefined : kept;
  const isOpen = work !== null && work.level === undefined && own === undefined;
  const finding = useFinding({ study, wanted: isOpen || browsing.untouched === true, trusted });
  const found: ProposedLevel | null = finding === "finding" ? null : finding;
  const slice = found?.slice;
  const shown = currentSlice(browsing);
  const isThere = slice !== undefined && shown?.path === slice.path && shown.frame === slice.frame;
  const fresh = isOpen && isThere && !isElsewhere ? found?.proposal : undefined;
  useEffect(() => {
    if (fresh !== undefined) suppose(fresh);
  });
  return {
    /** The proposal for this slice or, where it has none, for its study. */
    proposal: own ?? found?.proposal,
    /** The other endplate at which the slice was chosen, where that is all that was proposed. */
    elsewhere: isElsewhere && found?.proposal === undefined ? kept.target : undefined,
    /** The slice that was found to be proposed. */
    slice,
    isFinding: finding === "finding",
    /** Why there is no proposal. */
    reasons: own === undefined && found?.proposal === undefined ? (found?.issues ?? []) : [],
    trusted,
    /** Compares positions in this study although frames of reference differ. */
    trust: uid === undefined ? undefined : () => setTrusted((before) => [...before, uid]),
  };
}

export type Proposal = ReturnType<typeof useProposal>;

/**
 * The slice that is proposed comes into sight where the program chose the one that is, and nobody has touched it.
 *
 * @param isFree whether nothing was done on the slice in sight, now or before
 */
export function useGoToProposal(
  { slice }: Proposal,
  browsing: Browsing,
  isFree: boolean,
  browse: (action: BrowsingAction) => void,
): void {
  const mayGo = slice !== undefined && browsing.untouched === true && isFree;
  useEffect(() => {
    if (mayGo) browse({ kind: "proposed", place: slice });
  }, [slice, mayGo, browse]);
}
