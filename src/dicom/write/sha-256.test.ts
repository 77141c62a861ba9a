import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256Bytes } from "./sha-256.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("sha256", () => {
  it("gives the digest of FIPS 180-4's example", () => {
    expect(hex(sha256Bytes(new TextEncoder().encode("abc")))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  it("agrees with OpenSSL at every length around the blocks' ends", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(hex(sha256Bytes(bytes))).toBe(createHash("sha256").update(bytes).digest("hex"));
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
