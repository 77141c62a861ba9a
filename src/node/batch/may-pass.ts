import type { Issue } from "../../base/issue.ts";

const ofFiles: readonly Issue["code"][] = ["file-not-found", "file-no-permission", "file-unreadable"];
const ofUnits: readonly Issue["code"][] = [
  ...ofFiles,
  "batch-unit-stopped",
  "batch-no-outlines",
  "batch-outlines-shared",
];

/** Whether what went wrong with a slice may not happen again: it is tried again when the batch goes on. */
export const unitMayPass = ({ code }: Issue): boolean => ofUnits.includes(code);

/** Whether studies may be there that were not found, as where a disk is not mounted: such a batch is not finished. */
export const studiesMayCome = ({ code }: Issue): boolean =>
  code === "batch-nothing" || ofFiles.includes(code);
