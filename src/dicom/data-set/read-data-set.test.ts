import { describe, expect, it } from "vitest";
import { explicitLittleEndian, implicitLittleEndian } from "./data-set.ts";
import { readDataSet, readItems } from "./read-data-set.ts";

const undefinedLength = [0xff, 0xff, 0xff, 0xff];
const tag = (group: number, element: number) => [group & 255, group >> 8, element & 255, element >> 8];
const length = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >> 24) & 255];
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const short = (group: number, element: number, vr: string, value: number[]) => [
  ...tag(group, element),
  ...letters(vr),
  value.length & 255,
  value.length >> 8,
  ...value,
];
const long = (group: number, element: number, vr: string, size: number[], value: number[]) => [
  ...tag(group, element),
  ...letters(vr),
  0,
  0,
  ...size,
  ...value,
];
const item = (size: number[], content: number[]) => [...tag(0xfffe, 0xe000), ...size, ...content];
const itemEnd = [...tag(0xfffe, 0xe00d), ...length(0)];
const sequenceEnd = [...tag(0xfffe, 0xe0dd), ...length(0)];
const rows = short(0x28, 0x10, "US", [7, 0]);

const read = (content: number[], encoding = explicitLittleEndian, stopAt?: number) =>
  readDataSet(Uint8Array.from(content), 0, content.length, encoding, stopAt);

it("reads an element whose VR is blank by its 16-bit length, where an implicit one leads beyond the bytes", () => {
  const blank = short(0x28, 0x0120, "  ", [0, 0]);
  const found = read([...rows, ...blank, ...short(0x28, 0x1053, "DS", letters("1 "))]);
  expect([...found.elements.values()].map(({ tag, length }) => [tag, length])).toEqual([
    [0x00280010, 2],
    [0x00280120, 2],
    [0x00281053, 2],
  ]);
});

describe("an element whose VR is blank", () => {
  // With VR 00 00 a value of 2, 4 or 6 bytes reads as 131072, 262144 or 393216, with spaces as 139296 and more: all of
  // them end within the 524288 bytes of 512 x 512 pixels.
  const pixels = long(
    0x7fe0,
    0x10,
    "OW",
    length(524288),
    Array.from({ length: 524288 }, () => 0),
  );
  const spacing = short(0x28, 0x1053, "DS", letters("1 "));
  const lengths = (content: number[]) =>
    [...read(content).elements.values()].map(({ tag, length }) => [tag, length]);

  it.each(["\0\0", "  "].flatMap((vr) => [2, 4, 6].map((size) => [vr, size] as const)))(
    "%j is read by its 16-bit length of %i, where an implicit one ends within pixel data",
    (vr, size) => {
      const blank = short(
        0x28,
        0x0120,
        vr,
        Array.from({ length: size }, () => 0),
      );
      expect(lengths([...rows, ...blank, ...spacing, ...pixels])).toEqual([
        [0x00280010, 2],
        [0x00280120, size],
        [0x00281053, 2],
        [0x7fe00010, 524288],
      ]);
    },
  );

  it("is read so before others like it, and at the end of an item", () => {
    const blank = (element: number) => short(0x28, element, "\0\0", [0, 0]);
    expect(lengths([...rows, ...blank(0x106), ...blank(0x107), ...spacing, ...pixels])).toHaveLength(5);
    const sequence = long(0x28, 0x3000, "SQ", undefinedLength, [
      ...item(undefinedLength, [...rows, ...blank(0x120), ...itemEnd]),
      ...sequenceEnd,
    ]);
    const found = read([...sequence, ...pixels]);
    expect([...found.elements.keys()]).toEqual([0x00283000, 0x7fe00010]);
    expect([...readItems(found, 0x00283000)[0]!.elements.keys()]).toEqual([0x00280010, 0x00280120]);
  });

  it("is read by an implicit length of 131072 where an element follows that", () => {
    // The value begins as an element of a higher tag would, two bytes in.
    const value = [0, 0, ...spacing, ...Array.from({ length: 131072 - 2 - spacing.length }, () => 0)];
    const implicit = [...tag(0x28, 0x0120), ...length(131072), ...value];
    expect(lengths([...rows, ...implicit, ...pixels])).toEqual([
      [0x00280010, 2],
      [0x00280120, 131072],
      [0x7fe00010, 524288],
    ]);
  });
});

describe("sequences", () => {
  it("jumps over one of undefined length and opens it on demand", () => {
    const inner = long(0x40, 2, "SQ", undefinedLength, [
      ...item(undefinedLength, [...rows, ...itemEnd]),
      ...sequenceEnd,
    ]);
    const outer = long(0x40, 1, "SQ", undefinedLength, [
      ...item(length(rows.length), rows),
      ...item(undefinedLength, [...inner, ...itemEnd]),
      ...sequenceEnd,
    ]);
    const found = read([...outer, ...short(0x40, 9, "CS", letters("OK"))]);
    expect(found.ending).toBe("end");
    expect([...found.elements.keys()]).toEqual([0x00400001, 0x00400009]);
    const items = readItems(found, 0x00400001);
    expect(items.map(({ elements }) => [...elements.keys()])).toEqual([[0x00280010], [0x00400002]]);
    expect(readItems(items[1]!, 0x00400002)[0]?.elements.has(0x00280010)).toBe(true);
  });

  it("reads the items of an unknown VR as explicit where they show it", () => {
    const inner = long(0x29, 0x1011, "UN", undefinedLength, [
      ...item(undefinedLength, [...rows, ...itemEnd]),
      ...sequenceEnd,
    ]);
    for (const content of [
      item(length(rows.length), rows),
      item(undefinedLength, [...rows, ...inner, ...itemEnd]),
    ]) {
      const found = read([
        ...long(0x29, 0x1010, "UN", undefinedLength, [...content, ...sequenceEnd]),
        ...rows,
      ]);
      expect(found.ending).toBe("end");
      expect([...found.elements.keys()]).toEqual([0x00291010, 0x00280010]);
      expect(readItems(found, 0x00291010)[0]?.elements.get(0x00280010)?.vr).toBe("US");
    }
  });

  it("takes an implicit length that spells a VR for a length", () => {
    const spelled = letters("SC").concat(0, 0);
    const value = Array.from({ length: 0x4353 }, () => 0);
    const unknown = long(0x29, 0x1010, "UN", undefinedLength, [
      ...item(undefinedLength, [...tag(0x28, 0x10), ...spelled, ...value, ...itemEnd]),
      ...sequenceEnd,
    ]);
    expect(read([...unknown, ...rows]).elements.has(0x00280010)).toBe(true);
  });

  it("reads an unknown VR with a length of 16 bits, as some write it", () => {
    const unknown = [...tag(0x21, 0x1001), ...letters("UN"), 4, 0, 1, 2, 3, 4];
    const found = read([...unknown, ...rows]);
    expect(found.ending).toBe("end");
    expect(found.elements.get(0x00211001)?.length).toBe(4);
    // A length of 32 bits behind bytes that should be zero.
    const odd = [...tag(0x21, 0x1001), ...letters("UN"), 4, 0, ...length(4), 0, 0, 0, 0];
    expect(read([...odd, ...rows]).elements.has(0x00280010)).toBe(true);
  });

  it("reads the items of an unknown VR as implicit", () => {
    const implicitRows = [...tag(0x28, 0x10), ...length(2), 7, 0];
    const unknown = long(0x29, 0x1010, "UN", undefinedLength, [
      ...item(undefinedLength, [...implicitRows, ...itemEnd]),
      ...sequenceEnd,
    ]);
    const found = read([...unknown, ...rows]);
    expect(found.ending).toBe("end");
    expect(readItems(found, 0x00291010)[0]?.elements.has(0x00280010)).toBe(true);
  });

  it("passes over items behind a sequence that states too short a length", () => {
    const found = read([
      ...long(0x55, 0x40e, "SQ", length(0), []),
      ...item(length(2), [1, 2]),
      ...sequenceEnd,
      ...rows,
    ]);
    expect(found.ending).toBe("end");
    expect(found.elements.has(0x00280010)).toBe(true);
  });

  it("keeps an item whose element overruns it from hiding what follows", () => {
    const lying = short(0x40, 3, "LO", [0x20, 0x20]);
    lying[6] = 0xf0;
    const found = read([
      ...long(0x40, 1, "SQ", length(8 + lying.length), item(length(lying.length), lying)),
      ...rows,
    ]);
    expect(found.elements.has(0x00280010)).toBe(true);
    expect(readItems(found, 0x00400001)[0]?.ending).toBe("truncated");
  });

  it("refuses nesting without end, without recursion without end", () => {
    let nested: number[] = [];
    for (let depth = 0; depth < 5000; depth++) {
      nested = [
        ...tag(0x40, 1),
        ...letters("SQ"),
        0,
        0,
        ...undefinedLength,
        ...tag(0xfffe, 0xe000),
        ...undefinedLength,
        ...(depth < 40 ? nested : []),
      ];
    }
    expect(read(nested).ending).toBe("truncated");
  });
});

describe("lengths", () => {
  it("notes what is really there of a value that is cut off", () => {
    const found = read([...rows, ...long(0x7fe0, 0x10, "OW", length(1000), [1, 2, 3])]);
    expect(found.ending).toBe("truncated");
    expect(found.elements.get(0x7fe00010)).toMatchObject({ length: 3, declaredLength: 1000 });
  });

  it("stops at a tag without needing its value", () => {
    const found = read(
      [...rows, ...long(0x7fe0, 0x10, "OW", length(1000), [])],
      explicitLittleEndian,
      0x7fe00008,
    );
    expect(found.ending).toBe("stopped");
    expect(found.elements.get(0x7fe00010)?.declaredLength).toBe(1000);
  });

  it("knows the 32-bit lengths of the 64-bit VRs and of VRs to come", () => {
    for (const vr of ["OV", "SV", "UV", "XX"]) {
      const found = read([...long(0x29, 0x1001, vr, length(8), [1, 2, 3, 4, 5, 6, 7, 8]), ...rows]);
      expect([...found.elements.keys()]).toEqual([0x00291001, 0x00280010]);
    }
  });

  it("is truncated within a header, and empty where there is nothing", () => {
    expect(read(rows.slice(0, 5)).ending).toBe("truncated");
    expect(read([]).ending).toBe("end");
  });

  it("reads implicit elements", () => {
    const found = read([...tag(0x28, 0x10), ...length(2), 7, 0], implicitLittleEndian);
    expect(found.elements.get(0x00280010)).toMatchObject({ vr: "", start: 8, length: 2 });
  });

  it("caps the number of elements", () => {
    const many = new Uint8Array(70_000 * 8);
    const view = new DataView(many.buffer);
    for (let index = 0; index < 70_000; index++) view.setUint32(index * 8, index + 0x10000 * 8, true);
    expect(readDataSet(many, 0, many.length, implicitLittleEndian).ending).toBe("corrupt");
  });
});
