import type { BodyModel } from "../anatomy/body-model.ts";
import { crossLoft } from "../anatomy/loft.ts";

const crossings = new Float64Array(64);

/**
 * Writes to `line` the tissue (index; 0 is air) at the places (firstU + i * step, v, s): the solids painted over each
 * other in the body's order.
 */
export function tissueLine(
  model: BodyModel,
  line: Uint8Array,
  { s, v, firstU, step }: { s: number; v: number; firstU: number; step: number },
): void {
  line.fill(0);
  for (const loft of model.lofts) {
    const count = crossLoft(loft, s, v, crossings);
    for (let k = 0; k + 1 < count; k += 2) {
      const from = Math.max(0, Math.ceil((crossings[k]! - firstU) / step));
      const to = Math.min(line.length, Math.ceil((crossings[k + 1]! - firstU) / step));
      if (to > from) line.fill(loft.tissueIndex, from, to);
    }
  }
}
