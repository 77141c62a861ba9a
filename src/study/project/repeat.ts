import type { Actor } from "./actor.ts";

/** One blinded repeat: a slice of the project under a code, to be drawn without what was drawn before. */
export interface Repeat {
  /** Name of the agreement study it belongs to. */
  readonly study: string;
  /** "R001", in shuffled order; all that its reader sees. */
  readonly code: string;
  readonly sliceId: string;
  /** Who is to draw it. */
  readonly reader: string;
  /** Present once it was drawn. */
  readonly drawn?: Actor;
}
