import { sha256 } from "@noble/hashes/sha2";

/** SHA-256 of bytes, 32 bytes (FIPS 180-4): what the computer's own does, where no computer may be known. */
export const sha256Bytes = (bytes: Uint8Array): Uint8Array => sha256(bytes);
