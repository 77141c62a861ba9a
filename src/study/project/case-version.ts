import type { Actor } from "./actor.ts";

/** One version of a slice's Case, without the document itself. */
export interface CaseVersion extends Actor {
  /** 1, 2, 3, ... */
  readonly version: number;
  readonly reason?: string;
  /** Of the document's canonical JSON. */
  readonly sha256: string;
}
