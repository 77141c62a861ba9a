import type { SliceFacts } from "../../image/slice.ts";

/**
 * The words of everything a technologist or scanner called the series, lower case, split at anything but letters,
 * digits, * and +, and where Chinese begins or ends.
 */
export function seriesWords(
  facts: Pick<SliceFacts, "seriesDescription" | "protocolName" | "sequenceName">,
): readonly string[] {
  const text = [facts.seriesDescription, facts.protocolName, facts.sequenceName].join(" ").toLowerCase();
  const apart = text.replace(/\p{Script=Han}+/gu, " $& ");
  return apart.split(/[^\p{L}\p{N}*+]+/u).filter((word) => word !== "");
}
