import { createHash } from "node:crypto";

/** SHA-256 of a text in UTF-8, lower-case hexadecimal (FIPS 180-4). */
export const sha256OfText = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
