import type { Issue } from "./issue.ts";

/** An issue that names no file: what is kept is the same wherever the files are, and a path may hold a patient's name. */
export const withoutPath = ({ path: _, ...found }: Issue): Issue => found;
