import { strToU8 } from "fflate";
import { sha256Bytes } from "./sha-256.ts";

/**
 * A UID that depends on nothing but what it is made of: the first 128 bits of a SHA-256, as a UUID of version 8 (RFC
 * 9562), under the root 2.25 (DICOM PS3.5 B.2).
 */
export function stableUid(from: string | Uint8Array): string {
  const digest = sha256Bytes(typeof from === "string" ? strToU8(from) : from);
  digest[6] = (digest[6]! & 0x0f) | 0x80;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  return `2.25.${digest.subarray(0, 16).reduce((number, byte) => number * 256n + BigInt(byte), 0n)}`;
}
