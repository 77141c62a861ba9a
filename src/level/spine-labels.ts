import type { Vector3 } from "../image/slice-geometry.ts";
import { type LumbarCount, neighbourVertebra } from "./vertebra.ts";

/** A vertebral body that the reader pointed at: the centre in patient coordinates, mm. */
export interface VertebraLabel {
  readonly name: string;
  readonly centre: Vector3;
}

/** The reader's count along the spine, in cranio-caudal order. */
export interface SpineLabels {
  readonly lumbarCount: LumbarCount;
  readonly vertebrae: readonly VertebraLabel[];
}

/** Craniocaudal order: LPS+ z falls toward the feet. */
const fromHeadToFeet = (a: VertebraLabel, b: VertebraLabel) => b.centre[2] - a.centre[2];

/**
 * Adds a clicked vertebra. The first needs a name; each later one is counted from its nearest labelled
 * neighbour, above or below. A click between two neighbours that leave no name free, or beyond the names, changes nothing.
 */
export function addVertebra(labels: SpineLabels, centre: Vector3, name?: string): SpineLabels {
  const named = name ?? countedName(labels, centre);
  if (named === undefined) return labels;
  const others = labels.vertebrae.filter((vertebra) => vertebra.name !== named);
  return { ...labels, vertebrae: [...others, { name: named, centre }].sort(fromHeadToFeet) };
}

function countedName({ vertebrae, lumbarCount }: SpineLabels, centre: Vector3): string | undefined {
  const above = vertebrae.filter((vertebra) => vertebra.centre[2] > centre[2]).at(-1);
  const below = vertebrae.find((vertebra) => vertebra.centre[2] <= centre[2]);
  const candidate =
    above !== undefined
      ? neighbourVertebra(above.name, 1, lumbarCount)
      : below !== undefined
        ? neighbourVertebra(below.name, -1, lumbarCount)
        : undefined;
  const taken = vertebrae.some((vertebra) => vertebra.name === candidate);
  return taken ? undefined : candidate;
}
