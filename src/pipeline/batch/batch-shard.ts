import type { BatchStudy } from "./batch-unit.ts";
import { contentId } from "./content-id.ts";

/** One of `count` equal parts of a batch; `index` from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/**
 * Whether a study belongs to a shard. Every study belongs to exactly one, the same on every computer; its slices stay
 * together. By study and not by patient alone, since anonymous patients often share one ID.
 */
export function isInShard({ studyInstanceUid, patientId }: BatchStudy, { index, count }: Shard): boolean {
  const hash = Number.parseInt(contentId(studyInstanceUid ?? "", patientId ?? "").slice(0, 8), 16);
  return hash % count === index - 1;
}
