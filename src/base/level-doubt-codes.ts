import type { IssueCode } from "./issue-catalogue.ts";

/** The issues that say that a slice may not be at the level wanted; that nobody has confirmed it is said of every draft. */
export const levelDoubtCodes: ReadonlySet<string> = new Set<IssueCode>([
  "level-angle-sagittal",
  "level-angle-coronal",
  "level-distance",
  "level-elsewhere",
  "level-lone-slice",
  "level-no-slice",
  "level-no-geometry",
  "level-no-sagittal",
  "level-not-sagittal",
  "level-not-found",
  "level-endplate-not-found",
  "level-no-axial",
  "level-count-higher",
  "level-count-lower",
  "level-no-sacrum",
  "level-orientation",
  "level-turned",
  "level-other-frame",
  "level-label-mismatch",
  "batch-no-level",
]);
