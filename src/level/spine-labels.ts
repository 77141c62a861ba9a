import type { Vector3 } from "../image/slice-geometry.ts";
import { type LumbarCount, neighbourVertebra, vertebraeInOrder } from "./vertebra.ts";

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

/** The same count with one vertebra somewhere else. */
export const moveVertebra = (labels: SpineLabels, name: string, centre: Vector3): SpineLabels =>
  labels.vertebrae.some((vertebra) => vertebra.name === name) ? addVertebra(labels, centre, name) : labels;

/** The count without one vertebra. */
export const deleteVertebra = (labels: SpineLabels, name: string): SpineLabels => ({
  ...labels,
  vertebrae: labels.vertebrae.filter((vertebra) => vertebra.name !== name),
});

/**
 * Counts again from one vertebra that is given another name: those above and below keep their distance from it. One
 * whose name then is beyond T11 or S2 is left out.
 */
export function renameVertebra(labels: SpineLabels, name: string, to: string): SpineLabels {
  return recount(labels, name, to, labels.lumbarCount);
}

/** Counts again for another number of lumbar vertebrae, from the lowest labelled vertebra if that is sacral, else from the uppermost. */
export function setLumbarCount(labels: SpineLabels, lumbarCount: LumbarCount): SpineLabels {
  const last = labels.vertebrae.at(-1);
  const anchor = last?.name.startsWith("S") ? last : labels.vertebrae[0];
  if (anchor === undefined) return { ...labels, lumbarCount };
  const named = vertebraeInOrder(lumbarCount).includes(anchor.name) ? anchor.name : `L${lumbarCount}`;
  return recount(labels, anchor.name, named, lumbarCount);
}

function recount(labels: SpineLabels, from: string, to: string, lumbarCount: LumbarCount): SpineLabels {
  const before = vertebraeInOrder(labels.lumbarCount);
  const vertebrae = labels.vertebrae.flatMap(({ name, centre }) => {
    const renamed = neighbourVertebra(to, before.indexOf(name) - before.indexOf(from), lumbarCount);
    return renamed === undefined ? [] : [{ name: renamed, centre }];
  });
  return { lumbarCount, vertebrae };
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
