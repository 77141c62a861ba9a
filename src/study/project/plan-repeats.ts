import { shuffled } from "../../stats/numbers/random.ts";
import { randomSource } from "../../stats/numbers/random-source.ts";
import type { Repeat } from "./repeat.ts";
import type { WorklistRow } from "./worklist-row.ts";

/** Which slices are to be drawn again, by whom. */
export type RepeatRequest = {
  readonly study: string;
  readonly reader: string;
  /** The project's id, say: the same seed draws the same slices in the same order. */
  readonly seed: number | string;
  /** Number of the first code, where the study has repeats already; 1 where absent. */
  readonly firstNumber?: number;
} & (
  | { readonly count: number }
  /** Of the slices that can be repeated, 0 to 1. */
  | { readonly fraction: number }
);

/** Whether a reader's own outlines are on a slice, so that drawing it again says something of the reader. */
export const canBeRepeated = ({ state, outlined }: WorklistRow): boolean =>
  (state === "drawn" || state === "checked") && outlined;

/**
 * A random sample of the slices that a reader has drawn, in random order, each under a code that reveals nothing about it.
 * All of them where more are asked for. The order of `rows` has no say.
 */
export function planRepeats(rows: readonly WorklistRow[], request: RepeatRequest): readonly Repeat[] {
  const { study, reader, seed, firstNumber = 1 } = request;
  const ids = rows
    .filter(canBeRepeated)
    .map(({ id }) => id)
    .sort();
  const wanted = "count" in request ? request.count : Math.round(request.fraction * ids.length);
  if (!Number.isFinite(wanted)) throw new RangeError("A number of repeats is needed");
  const { uniform } = randomSource(seed, `repeats/${study}/${reader}`);
  return [...shuffled(ids.length, uniform)].slice(0, Math.max(0, Math.trunc(wanted))).map((place, index) => ({
    study,
    code: `R${String(firstNumber + index).padStart(3, "0")}`,
    sliceId: ids[place]!,
    reader,
  }));
}
