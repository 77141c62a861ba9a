import type { SpineTrack } from "./spine-track.ts";

/** A vertebra that was found and counted. */
export interface FoundVertebra {
  /** "L3"; counted from the sacrum with five lumbar vertebrae. */
  readonly level: string;
  /** How probable the count is by which it has this name, 0 to 1. */
  readonly confidence: number;
  readonly track: SpineTrack;
}

/** Another count that can be defended: every vertebra has the name `shift` higher (1: what was called L3 is L2). */
export interface OtherCount {
  readonly shift: number;
  readonly probability: number;
}

/** The lumbar spine as the network saw it on a sagittal series. */
export interface FoundSpine {
  /** From head to foot. */
  readonly vertebrae: readonly FoundVertebra[];
  /** Counts other than the one taken, from the most probable on. */
  readonly alternatives: readonly OtherCount[];
  /** Whether S1, from which the count begins, was seen. */
  readonly sacrumSeen: boolean;
}
