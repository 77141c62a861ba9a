import type { CaseLevelProposal } from "./case-level-proposal.ts";

/** Whether a proposal is for the endplate that a `CaseLevel` confirms, the L3 inferior one. */
export const isOfConfirmedEndplate = ({ target }: Pick<CaseLevelProposal, "target">): boolean =>
  target.level === "L3" && target.side === "inferior";
