import { sha256Bytes } from "../write/sha-256.ts";

const blockLength = 64;

/** HMAC-SHA-256 of a message, 32 bytes (RFC 2104, FIPS 198-1). */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(blockLength);
  block.set(key.length > blockLength ? sha256Bytes(key) : key);
  const inner = sha256Bytes(
    joined(
      block.map((byte) => byte ^ 0x36),
      message,
    ),
  );
  return sha256Bytes(
    joined(
      block.map((byte) => byte ^ 0x5c),
      inner,
    ),
  );
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
