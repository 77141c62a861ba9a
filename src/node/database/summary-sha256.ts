import { sha256OfText } from "./sha256-of-text.ts";

/**
 * The hash that is beside the numbers of the list: of the summary together with the Case that it was made of.
 *
 * @param caseSha256 of the newest Case; null where there is none
 */
export const summarySha256 = (caseSha256: string | null, summary: string): string =>
  sha256OfText(`${caseSha256 ?? "no Case"}\n${summary}`);
