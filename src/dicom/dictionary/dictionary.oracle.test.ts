import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { lacksOracle } from "../../../e2e/lacks-oracle.ts";
import { attributes } from "./attributes.ts";
import { otherAttributes } from "./other-attributes.ts";
import { type Representation, representationOf } from "./representation-of.ts";
import { tagsIn } from "./tag-list.ts";
import { tags } from "./tags.ts";

/** It has no types. */
const dcmjs = createRequire(import.meta.url)("dcmjs") as {
  data: {
    DicomMetaDictionary: {
      dictionary: Record<string, { tag: string; vr: string; name: string; version: string }>;
    };
  };
};

const named = Object.entries(attributes).map(([keyword, [tag, vr]]) => ({ keyword, tag: tag as number, vr }));
const listed = (Object.keys(otherAttributes) as (keyof typeof otherAttributes)[]).flatMap((vr) =>
  tagsIn(otherAttributes[vr]).map((tag) => ({ tag, vr })),
);
const all: readonly { readonly tag: number; readonly vr: Representation }[] = [...named, ...listed];
const hex = (tag: number) => tag.toString(16).padStart(8, "0");

interface Known {
  readonly vr: string;
  readonly keyword: string;
}

/** Neither commands nor what frames items and pads files. */
const isListed = (tag: number) => tag >= 0x00020000 && tag < 0xfffc0000;

function knownToDcmjs(): ReadonlyMap<number, Known> {
  // What dcmjs calls a representation that the pixels decide.
  const several: Readonly<Record<string, string>> = { xs: "US or SS", ox: "OB or OW", up: "UL" };
  const { dictionary } = dcmjs.data.DicomMetaDictionary;
  return new Map(
    Object.values(dictionary).flatMap(({ tag, vr, name, version }) => {
      const digits = /^\(([0-9A-F]{4}),([0-9A-F]{4})\)$/i.exec(tag);
      if (digits === null || !version.startsWith("DICOM")) return [];
      const number = Number.parseInt(`${digits[1]}${digits[2]}`, 16);
      return isListed(number) ? [[number, { vr: several[vr] ?? vr, keyword: name }] as const] : [];
    }),
  );
}

/** Where dcmjs has another representation than PS3.6 2024, which pydicom agrees with. */
const differs: Readonly<Record<string, string>> = {
  "00281200": "lt",
  "00283006": "lt",
  "00660040": "UL",
  "00660041": "UL",
  "00660042": "UL",
  "00660043": "UL",
  "006862f0": "FD",
  "00760034": "CS",
};

it("has each attribute once, and finds it", () => {
  expect(new Set(all.map(({ tag }) => tag)).size).toBe(all.length);
  for (const { tag, vr } of all) expect(representationOf(tag)).toBe(vr);
  for (const { keyword, tag } of named) expect(tags[keyword as keyof typeof tags]).toBe(tag);
  expect(representationOf(0x00091001)).toBeUndefined();
});

it("has the keywords and representations of dcmjs", () => {
  const known = knownToDcmjs();
  expect(known.size).toBeGreaterThan(4900);
  const wrong = all.flatMap(({ tag, vr }) => {
    const theirs = known.get(tag);
    return theirs === undefined || theirs.vr === (differs[hex(tag)] ?? vr) ? [] : [[hex(tag), vr, theirs.vr]];
  });
  expect(wrong).toEqual([]);
  expect(named.filter(({ tag, keyword }) => known.get(tag)?.keyword !== keyword)).toEqual([]);
  const here = new Set(all.map(({ tag }) => tag));
  // Of tags that have a place for a number (0028,04x0 ...) dcmjs has the first.
  const isRepeating = (tag: string) => /^(00280[48]|1000|1010)/.test(tag);
  const missing = [...known.keys()].filter((tag) => !here.has(tag)).map(hex);
  expect(missing.filter((tag) => !isRepeating(tag))).toEqual([]);
});

describe.skipIf(lacksOracle("pydicom"))("pydicom's dictionary", () => {
  const script = `import json
from pydicom.datadict import DicomDictionary
print(json.dumps([[tag, entry[0], entry[4]] for tag, entry in DicomDictionary.items()]))`;

  it("has the same, and nothing that is not here", () => {
    const answer = execFileSync("/usr/bin/python3", ["-c", script], { encoding: "utf8", maxBuffer: 1e8 });
    const known = new Map(
      (JSON.parse(answer) as [number, string, string][])
        .filter(([tag]) => isListed(tag))
        .map(([tag, vr, keyword]): [number, Known] => [tag, { vr, keyword }]),
    );
    expect(known.size).toBeGreaterThan(4700);
    const wrong = all.filter(({ tag, vr }) => known.has(tag) && known.get(tag)!.vr !== vr);
    expect(wrong).toEqual([]);
    expect(named.filter(({ tag, keyword }) => known.has(tag) && known.get(tag)!.keyword !== keyword)).toEqual(
      [],
    );
    const here = new Set(all.map(({ tag }) => tag));
    expect([...known.keys()].filter((tag) => !here.has(tag)).map(hex)).toEqual([]);
  });
});
