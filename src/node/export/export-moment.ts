import { type Moment, momentOf } from "../../dicom/write/source-modules.ts";
import type { SliceFacts } from "../../image/slice.ts";

/** The clock's moment for an image that states none; undefined where its own is to be taken, so that bytes stay the same. */
export function exportMoment(facts: SliceFacts, now: Date = new Date()): Moment | undefined {
  if (momentOf(facts) !== undefined) return undefined;
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    date: `${String(now.getFullYear()).padStart(4, "0")}${two(now.getMonth() + 1)}${two(now.getDate())}`,
    time: `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`,
  };
}
