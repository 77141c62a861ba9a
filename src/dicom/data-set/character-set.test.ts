import { describe, expect, it } from "vitest";
import { characterSetOf } from "./character-set.ts";

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const read = (terms: readonly string[], text: string) => characterSetOf(terms).read(bytes(text));

describe("the examples of DICOM PS3.5 H, I, J and K", () => {
  it.each([
    [
      "H.3.1",
      ["", "ISO 2022 IR 87"],
      "Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B",
      "Yamada^Tarou=山田^太郎=やまだ^たろう",
    ],
    [
      "H.3.2",
      ["ISO 2022 IR 13", "ISO 2022 IR 87"],
      "\xd4\xcf\xc0\xde^\xc0\xdb\xb3=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J=\x1b$B$d$^$@\x1b(J^\x1b$B$?$m$&\x1b(J",
      "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
    ],
    [
      "I.2",
      ["", "ISO 2022 IR 149"],
      "Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7=\x1b$)C\xc8\xab^\x1b$)C\xb1\xe6\xb5\xbf",
      "Hong^Gildong=洪^吉洞=홍^길동",
    ],
    ["J.1", ["ISO_IR 192"], "Wang^XiaoDong=\xe7\x8e\x8b^\xe5\xb0\x8f\xe6\x9d\xb1=", "Wang^XiaoDong=王^小東="],
    ["J.2", ["GB18030"], "Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab=", "Wang^XiaoDong=王^小东="],
    [
      "K.1",
      ["", "ISO 2022 IR 58"],
      "Zhang^XiaoDong=\x1b$)A\xd5\xc5^\x1b$)A\xd0\xa1\xb6\xab=",
      "Zhang^XiaoDong=张^小东=",
    ],
  ] as const)("%s", (_, terms, text, expected) => {
    expect(characterSetOf(terms).issues).toEqual([]);
    expect(read(terms, text)).toBe(expected);
  });
});

describe("single-byte sets", () => {
  it.each([
    ["ISO_IR 100", "Buc^J\xe9r\xf4me", "Buc^Jérôme"],
    ["ISO_IR 101", "W\xb1\xb3kowski", "Wąłkowski"],
    ["ISO_IR 144", "\xbb\xee\xda", "Люк"],
    ["ISO_IR 126", "\xc4\xe9", "Δι"],
    ["ISO_IR 148", "\xddzmir", "İzmir"],
    ["ISO_IR 166", "\xca\xc1", "สม"],
    ["ISO-IR 100", "\xe9", "é"],
    ["ISO 2022 IR 100", "\xe9", "é"],
  ])("%s", (term, text, expected) => {
    expect(characterSetOf([term]).issues).toEqual([]);
    expect(read([term], text)).toBe(expected);
  });
});

it("keeps a set that was switched on where the writer forgot to repeat the sequence", () => {
  expect(read(["", "ISO 2022 IR 149"], "\x1b$)C\xfb\xf3^\xd1\xce\xd4\xd7")).toBe("洪^吉洞");
});

it("reads text under no or an unknown set as Latin-1 and says so", () => {
  expect(read([], "M\xfcller")).toBe("Müller");
  expect(characterSetOf([]).issues).toEqual([]);
  expect(read(["KLINGON"], "M\xfcller")).toBe("Müller");
  expect(characterSetOf(["KLINGON"]).issues[0]?.code).toBe("dicom-unknown-character-set");
});

it("never throws on broken sequences", () => {
  for (const text of ["\x1b", "\x1b$", "\x1b$B", "\x1b$B;", "\x1b$)C\xfb", "\x1b(Z\xff"]) {
    expect(typeof read(["", "ISO 2022 IR 87"], text)).toBe("string");
  }
});
