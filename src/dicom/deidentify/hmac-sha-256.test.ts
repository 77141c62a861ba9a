import { strToU8 } from "fflate";
import { expect, it } from "vitest";
import { hmacSha256 } from "./hmac-sha-256.ts";

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

it("equals the test vectors of RFC 4231", () => {
  expect(hex(hmacSha256(new Uint8Array(20).fill(0x0b), strToU8("Hi There")))).toBe(
    "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
  );
  expect(hex(hmacSha256(strToU8("Jefe"), strToU8("what do ya want for nothing?")))).toBe(
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  );
  const longKey = new Uint8Array(131).fill(0xaa);
  expect(hex(hmacSha256(longKey, strToU8("Test Using Larger Than Block-Size Key - Hash Key First")))).toBe(
    "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
  );
});
