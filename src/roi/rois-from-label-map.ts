import { type LabelMap, labelOfRegion } from "./label-map.ts";
import { type Convention, isMuscle, type Origin, type Roi } from "./roi.ts";
import { traceMask } from "./trace-mask.ts";

export interface LabelMapFacts {
  readonly origin: Origin;
  /** How the muscles were outlined, where that is known; the vertebral body has no convention. */
  readonly convention?: Convention;
}

/**
 * One region for each label present (1 MF_L, 2 MF_R, 3 ES_L, 4 ES_R, 5 VB, other numbers `label N`), outlined
 * along pixel edges, so that its mask is exactly the labelled pixels. In the order of the labels.
 */
export function roisFromLabelMap(labels: LabelMap, { origin, convention }: LabelMapFacts): Roi[] {
  const nameOf = new Map<number, string>(Object.entries(labelOfRegion).map(([name, label]) => [label, name]));
  const present = new Uint8Array(256);
  for (const label of labels.data) present[label] = 1;

  const rois: Roi[] = [];
  for (let label = 1; label < present.length; label++) {
    if (present[label] === 0) continue;
    const [first, ...others] = traceMask({
      ...labels,
      data: labels.data.map((found) => (found === label ? 1 : 0)),
    });
    if (!first) continue;
    const name = nameOf.get(label) ?? `label ${label}`;
    const stated = convention !== undefined && isMuscle(name) ? { convention } : {};
    rois.push({ id: `${origin}-${label}`, name, outlines: [first, ...others], origin, ...stated });
  }
  return rois;
}
