import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, gunzipSync, gzipSync } from "node:zlib";
import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/universal";
import { readNiftiSlice } from "../../nifti/read-nifti-slice.ts";
import { readRoiSet } from "../../roi/read-roi-set.ts";
import type { Roi } from "../../roi/roi.ts";
import { listStudies } from "../studies/list-studies.ts";
import { loadSlice } from "../studies/load-slice.ts";
import { readTableFile } from "./read-table-file.ts";

const reference = new URL("../../../e2e/reference/", import.meta.url);
const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(path, reference)));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The bytes with one bit flipped, for every bit of short ones and for so many spread over longer ones. */
function* flips(bytes: Uint8Array, most: number): Generator<Uint8Array> {
  const bits = bytes.length * 8;
  const step = Math.max(1, Math.floor(bits / most));
  for (let bit = 0; bit < bits; bit += step) {
    const changed = bytes.slice();
    changed[bit >> 3]! ^= 1 << (bit & 7);
    yield changed;
  }
}

describe("a single bit flipped gives no other number", () => {
  it.each([
    ["one member", (bytes: Uint8Array) => [bytes]],
    ["several members", (bytes: Uint8Array) => [bytes.subarray(0, 400), bytes.subarray(400)]],
  ])("in gzip of %s", (_, parts) => {
    const plain = bytesOf("dicom/files/labels-volume.nii.gz");
    const unpacked = new Uint8Array(gunzipSync(plain));
    const packed = new Uint8Array(Buffer.concat(parts(unpacked).map((part) => gzipSync(part))));
    const sound = readNiftiSlice(packed);
    if (!sound.ok) throw new Error("not read");
    for (const changed of flips(packed, 1000)) {
      const slice = readNiftiSlice(changed);
      if (slice.ok) expect(slice.value).toEqual(sound.value);
    }
  });

  it.each([0, 6] as const)("in a RoiSet.zip of level %i", (level) => {
    const outlines = unzipSync(bytesOf("imagej/phantoms/case00.RoiSet.zip"));
    const packed = zipSync(outlines, { level });
    const sound = new Map(roisOf(packed).map((roi) => [roi.name, roi.outlines]));
    expect(sound.size).toBe(5);
    for (const changed of flips(packed, 900)) {
      const read = readRoiSet(changed);
      for (const { name, outlines: found } of read.ok ? read.value : [])
        expect(found).toEqual(sound.get(name));
      // What is missing is reported as an error.
      const count = read.ok ? read.value.length : 0;
      if (count < sound.size) expect(read.issues.some(({ severity }) => severity === "error")).toBe(true);
    }
  });

  it("in an XLSX workbook", { timeout: 120_000 }, async () => {
    const cell = (value: number | string) => ({ value });
    const blob = await writeXlsxFile([
      ["csa", "fdr", "group"].map(cell),
      ...[1, 2, 3, 4].map((row) => [cell(1000 + row), cell(row / 8), cell(row > 2 ? "case" : "control")]),
    ]).toBlob();
    const packed = new Uint8Array(await blob.arrayBuffer());
    const path = join(folder, "table.xlsx");
    const tableOf = async (bytes: Uint8Array) => {
      writeFileSync(path, bytes);
      return readTableFile(path);
    };
    const sound = await tableOf(packed);
    if (!sound.ok) throw new Error("not read");
    expect(sound.value.rows[3]).toEqual(["1004", "0.5", "case"]);
    for (const changed of flips(packed, 400)) {
      const table = await tableOf(changed);
      if (table.ok) expect(table.value).toEqual(sound.value);
    }
  });

  it.each([0, 6] as const)("in a ZIP of images of level %i", async (level) => {
    const image = bytesOf("dicom/files/implicit-16.dcm");
    const packed = zipSync({ IM1: image, "series/IM2": image }, { level });
    const path = join(folder, "scans.zip");
    writeFileSync(path, packed);
    const sound = await loadSlice(`${path}/IM1`, 1);
    if (!sound.ok) throw new Error("not read");
    for (const changed of flips(packed, 300)) {
      writeFileSync(path, changed);
      const slice = await loadSlice(`${path}/IM1`, 1);
      if (slice.ok) expect(slice.value).toEqual(sound.value);
    }
  });
});

describe("a ZIP", () => {
  it("lists and reads every member, those of one name too", async () => {
    const image = bytesOf("dicom/files/implicit-16.dcm");
    const other = (number: number) => withInstance(image, number);
    const path = join(folder, "names.zip");
    const names = ["IM1.dcm", "IM1.dcm", "./IM1.dcm", "a/../IM1.dcm", "IM1 (2).dcm", "/IM1.dcm"];
    writeFileSync(path, zipOfEqualNames(names.map((name, index) => [name, other(index)])));
    const { studies, issues } = await listStudies([path]);
    const slices = studies.flatMap(({ series }) => series.flatMap((one) => one.slices));
    expect(issues.map(({ code }) => code)).toEqual(["dicom-same-position"]);
    expect(slices).toHaveLength(names.length);
    const read = await Promise.all(slices.map((slice) => loadSlice(slice.path, 1)));
    const uids = read.map((slice) => (slice.ok ? slice.value.facts.sopInstanceUid : undefined));
    expect(uids).toEqual(slices.map(({ sopInstanceUid }) => sopInstanceUid));
    expect(new Set(uids).size).toBe(names.length);
  });

  it("of a hundred thousand members is listed in seconds", { timeout: 60_000 }, async () => {
    const path = join(folder, "many.zip");
    writeFileSync(
      path,
      zipOfEqualNames(Array.from({ length: 100_000 }, (_, i) => [`${i}.txt`, Uint8Array.of(1)])),
    );
    const before = performance.now();
    const { issues } = await listStudies([path]);
    expect(issues).toHaveLength(100_000);
    // Reading the directory again for every few members took minutes.
    expect(performance.now() - before).toBeLessThan(45_000);
  });

  it("whose members overlap is refused", async () => {
    const path = join(folder, "overlap.zip");
    const packed = zipOfEqualNames([
      ["a", new Uint8Array(100)],
      ["b", new Uint8Array(100)],
    ]);
    const view = new DataView(packed.buffer);
    const directory = view.getUint32(packed.length - 6, true);
    view.setUint32(directory + 46 + 1 + 42, 0, true);
    writeFileSync(path, packed);
    expect((await listStudies([path])).issues).toMatchObject([{ code: "archive-unreadable", path }]);
  });
});

it("refuses a workbook that unpacks to a thousand times its size, without unpacking it", async () => {
  const path = join(folder, "bomb.xlsx");
  writeFileSync(path, zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(100_000_000).fill(32) }));
  const before = process.memoryUsage().arrayBuffers;
  expect(await readTableFile(path)).toMatchObject({
    ok: false,
    issues: [{ code: "stats-table-unreadable" }],
  });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
});

function roisOf(set: Uint8Array): readonly Roi[] {
  const read = readRoiSet(set);
  return read.ok ? read.value : [];
}

/** The image with another SOP Instance UID and place. */
function withInstance(image: Uint8Array, number: number): Uint8Array {
  const changed = Buffer.from(image);
  const uid = changed.indexOf(Buffer.from([0x08, 0x00, 0x18, 0x00]));
  const length = changed.readUInt32LE(uid + 4);
  changed.write(String(number), uid + 8 + length - 2, "latin1");
  return new Uint8Array(changed);
}

/** A stored archive whose members may share names, as no library writes it. */
function zipOfEqualNames(members: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of members) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const record = Buffer.alloc(46 - 4 - 26 - 2);
    record.writeUInt32LE(offset, record.length - 4);
    records.push(Buffer.from("PK\x01\x02\x14\0", "latin1"), fields, record, Buffer.from(name, "latin1"));
    locals.push(Buffer.from("PK\x03\x04", "latin1"), fields, Buffer.from(name, "latin1"), Buffer.from(bytes));
    offset += 30 + name.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(members.length & 0xffff, 8);
  end.writeUInt16LE(members.length & 0xffff, 10);
  end.writeUInt32LE(
    records.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...records, end]));
}
