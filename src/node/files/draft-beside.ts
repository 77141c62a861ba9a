import { randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";

/** A name beside a file or folder for its draft, hidden where names with a dot are; `removeAbandonedDrafts` knows it again. */
export const draftBeside = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
