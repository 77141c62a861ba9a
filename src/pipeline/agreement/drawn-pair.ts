import type { Case } from "../../study/case/case.ts";

/** Two readings of the same slice: by two readers, or by one reader twice. */
export interface DrawnPair {
  readonly first: Case;
  readonly second: Case;
}
