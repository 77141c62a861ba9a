import { stableUid } from "../../dicom/write/stable-uid.ts";

/** Sixteen hexadecimal digits that depend on nothing but the given texts; fit for a file's name. */
export const contentId = (...parts: readonly (string | number)[]): string =>
  BigInt(stableUid(parts.join("\n")).slice("2.25.".length))
    .toString(16)
    .padStart(32, "0")
    .slice(0, 16);
