import type { Plane } from "../../image/plane.ts";
import { firstBodyClass, lastBodyClass } from "./spine-class.ts";

/** The probability that a pixel belongs to any vertebral body. */
export function bodyProbability(classes: readonly Plane[]): Plane {
  const { rows, columns, data } = classes[firstBodyClass]!;
  const sum = data.slice();
  for (let k = firstBodyClass + 1; k <= lastBodyClass; k++) {
    const other = classes[k]!.data;
    for (let at = 0; at < sum.length; at++) sum[at] = sum[at]! + other[at]!;
  }
  return { rows, columns, data: sum };
}
