import { length, subtract } from "../../image/vector3.ts";
import type { Case } from "./case.ts";
import { isOfConfirmedEndplate } from "./is-of-confirmed-endplate.ts";

/**
 * How the level of a Case came about. `none`: nobody has said anything; `proposed`: a model, and no reader has confirmed
 * it; `confirmed`: as the model proposed it; `moved`: the reader moved the model's marks; `marked`: the reader marked it
 * without a proposal; `hand`: the reader confirmed it without a mark.
 */
export interface LevelOrigin {
  readonly kind: "none" | "proposed" | "confirmed" | "moved" | "marked" | "hand";
  /** The marks that are not where the model put them: the endplate's ends first, then vertebrae. */
  readonly moved: readonly string[];
}

/** The ends of the endplate among the marks that a reader can move. */
const endplateEnds = ["anterior", "posterior"] as const;

/** Proposals are rounded to micrometres. */
const sameMm = 0.01;

/** How the level of a Case came about, from what a model proposed and what the reader confirmed. */
export function levelOrigin({ level, levelProposal }: Pick<Case, "level" | "levelProposal">): LevelOrigin {
  const only = (kind: LevelOrigin["kind"]): LevelOrigin => ({ kind, moved: [] });
  if (level === undefined) return only(levelProposal === undefined ? "none" : "proposed");
  if (level.confirmed === "hand") return only("hand");
  // What a model proposed for another endplate is nothing that the reader could confirm or move.
  if (levelProposal === undefined || !isOfConfirmedEndplate(levelProposal)) return only("marked");
  const { endplate, vertebrae } = levelProposal;
  const isAt = (a: readonly [number, number, number] | undefined, b: typeof a) =>
    a !== undefined && b !== undefined && length(subtract(a, b)) < sameMm;
  const ends = endplateEnds.filter((end) => !isAt(level.endplate[end], endplate[end]));
  const centreOf = (labels: typeof vertebrae, name: string) =>
    labels.find((label) => label.name === name)?.centre;
  const names = [...new Set([...vertebrae, ...level.labels.vertebrae].map(({ name }) => name))];
  const labels = names.filter(
    (name) => !isAt(centreOf(vertebrae, name), centreOf(level.labels.vertebrae, name)),
  );
  const moved = [...ends, ...labels];
  return moved.length === 0 ? only("confirmed") : { kind: "moved", moved };
}
