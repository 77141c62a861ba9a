import { countPixels, type Mask } from "../image/mask.ts";
import type { Plane } from "../image/plane.ts";
import { type Convention, isMuscle, type RegionName, regionNames } from "../roi/roi.ts";
import { largestPiece } from "./largest-piece.ts";
import { leadingClass } from "./leading-class.ts";
import { classOf, type ModelCard } from "./model-card.ts";
import type { NetworkProbabilities } from "./slice-probabilities.ts";

/** A structure: its mask, and a field that is 0 on its border, above 0 inside. */
export interface StructureField {
  readonly name: RegionName;
  readonly mask: Mask;
  readonly field: Plane;
}

/** Field given to pixels that tidying filled or removed, against the sign of the network's own margin. */
const tidied = 0.5;

/**
 * The five structures in one convention. Fascial: where the structure is the most probable class, the field being its
 * lead over the next. Muscle: of that, where the muscle's own border holds; the vertebral body is the same. Largest
 * piece, holes filled. A structure that covers no pixel is left out.
 */
export function structureFields(
  { classes, muscle }: NetworkProbabilities,
  card: ModelCard,
  convention: Convention,
): readonly StructureField[] {
  const { winner, best, second } = leadingClass(classes);
  return regionNames.flatMap((name) => {
    const k = classOf(card, name);
    const own = classes[k]!;
    const lead = new Float32Array(own.data.length);
    for (let at = 0; at < lead.length; at++) {
      lead[at] = own.data[at]! - (winner[at] === k ? second[at]! : best[at]!);
    }
    const whole = tidy({ ...own, data: lead });
    if (countPixels(whole.mask) === 0) return [];
    if (convention === "fascial" || !isMuscle(name)) return [{ name, ...whole }];
    const inner = new Float32Array(lead.length);
    for (let at = 0; at < lead.length; at++) {
      inner[at] = Math.min(whole.field.data[at]!, muscle.data[at]! - 0.5);
    }
    const border = tidy({ ...own, data: inner });
    return countPixels(border.mask) === 0 ? [] : [{ name, ...border }];
  });
}

function tidy(field: Plane): { readonly mask: Mask; readonly field: Plane } {
  const above = new Uint8Array(field.data.length);
  for (let at = 0; at < above.length; at++) above[at] = field.data[at]! > 0 ? 1 : 0;
  const mask = largestPiece({ ...field, data: above });
  const data = field.data.slice();
  for (let at = 0; at < data.length; at++) {
    if (mask.data[at] !== above[at]) data[at] = mask.data[at] === 1 ? tidied : -tidied;
  }
  return { mask, field: { ...field, data } };
}
