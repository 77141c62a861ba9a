import { type Issue, issue } from "../base/issue.ts";
import { cross, dot, normalise, scale, subtract } from "../image/vector3.ts";
import type { Endplate } from "./endplate.ts";
import { endplateMiddle } from "./endplate-middle.ts";
import type { SpineLabels } from "./spine-labels.ts";

/** From the middle of a lumbar body to its endplate, mm; half of the tallest bodies is 18. */
const farthestMm = 25;

/**
 * `level-label-mismatch` where the endplate is not the lower one of the vertebra labelled L3: L3 must be the nearest
 * labelled vertebra above it, within reach of half a body, and no label may be between.
 */
export function labelIssues({ vertebrae }: SpineLabels, endplate: Endplate): readonly Issue[] {
  const { anterior, posterior, sagittalNormal } = endplate;
  const across = normalise(cross(subtract(posterior, anterior), sagittalNormal));
  const upward = across[2] < 0 ? scale(across, -1) : across;
  const middle = endplateMiddle(endplate);
  const above = vertebrae
    .map(({ name, centre }) => ({ name, heightMm: dot(subtract(centre, middle), upward) }))
    .filter(({ heightMm }) => heightMm > 0)
    .sort((a, b) => a.heightMm - b.heightMm);
  const [nearest] = above;
  const fits = nearest?.name === "L3" && nearest.heightMm <= farthestMm;
  return fits ? [] : [issue("level-label-mismatch")];
}
