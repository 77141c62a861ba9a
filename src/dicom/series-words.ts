import type { SliceFacts } from "./slice.ts";

/** The words of everything a technologist or scanner called the series, lower case, split at anything but letters, digits, * and +. */
export function seriesWords(
  facts: Pick<SliceFacts, "seriesDescription" | "protocolName" | "sequenceName">,
): readonly string[] {
  const text = [facts.seriesDescription, facts.protocolName, facts.sequenceName].join(" ").toLowerCase();
  return text.split(/[^\p{L}\p{N}*+]+/u).filter((word) => word !== "");
}
