import type { Numbers } from "../numbers/mean.ts";
import { deLongInterval, placementValues } from "./de-long.ts";

/** Area under the ROC curve of predictions for an outcome of 0 and 1: the chance that an event has the higher one. */
export function aucOf(outcome: Numbers, predictions: Numbers) {
  const [events, nonEvents] = [1, 0].map((group) =>
    Float64Array.from(predictions).filter((_, row) => outcome[row] === group),
  );
  const components = placementValues(events!, nonEvents!);
  return deLongInterval(components);
}
