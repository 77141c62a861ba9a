import { createHash } from "node:crypto";

/** A UID under the UUID root (2.25) that depends on nothing but `name` (DICOM PS3.5 B.2). */
export function stableUid(name: string): string {
  const bytes = createHash("sha256").update(`paraspine sample ${name}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return `2.25.${BigInt(`0x${bytes.toString("hex")}`)}`;
}

/** A 32-bit seed that depends on nothing but `name`. */
export const stableSeed = (name: string) =>
  createHash("sha256").update(`paraspine seed ${name}`).digest().readUInt32LE(0);
