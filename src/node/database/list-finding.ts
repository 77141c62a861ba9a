import type { Issue } from "../../base/issue.ts";
import { tampered } from "../../study/trail/audit-findings.ts";

/** The list's numbers for a slice are not those of its Case. */
export const listFinding = (id: string): Issue =>
  tampered(
    `the values in the list for slice ${id} do not match its Case`,
    `列表中层面 ${id} 的数值与其病例不符`,
  );
