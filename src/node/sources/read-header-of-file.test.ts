import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listStudies } from "../studies/list-studies.ts";
import { readHeaderOfFile } from "./read-header-of-file.ts";

const file = new URL("../../../e2e/reference/dicom/files/explicit-16-signed.dcm", import.meta.url);
const bytes = readFileSync(file);

const pixelDataTag = Buffer.from([0xe0, 0x7f, 0x10, 0x00]);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The file with a private element of this many bytes before its pixel data. */
function padded(length: number): Buffer {
  const at = bytes.lastIndexOf(pixelDataTag);
  const element = Buffer.alloc(12 + length);
  element.set([0x29, 0x00, 0x10, 0x10, 0x4f, 0x42, 0, 0]);
  element.writeUInt32LE(length, 8);
  return Buffer.concat([bytes.subarray(0, at), element, bytes.subarray(at)]);
}

it.each([0, 20_000, 32_000, 200_000, 3_000_000])(
  "finds the facts behind a private element of %i bytes",
  async (length) => {
    const path = join(folder, "IM1");
    writeFileSync(path, padded(length));
    const header = await readHeaderOfFile(path);
    expect(header).toMatchObject({ ok: true, value: { rows: 5, columns: 7 } });
  },
);

/** The file deflated (PS3.5 A.5), with so much incompressible in its header. */
function deflated(length: number): Buffer {
  const dataSetAt = 144 + bytes.readUInt32LE(140);
  const uidAt = bytes.indexOf("1.2.840.10008.1.2.1\0");
  const deflatedUid = Buffer.from("1.2.840.10008.1.2.1.99");
  const meta = Buffer.concat([bytes.subarray(0, uidAt), deflatedUid, bytes.subarray(uidAt + 20, dataSetAt)]);
  meta.writeUInt32LE(bytes.readUInt32LE(140) + 2, 140);
  meta.writeUInt16LE(deflatedUid.length, uidAt - 2);
  const noise = createHash("shake256", { outputLength: length }).update("noise").digest();
  const dataSet = padded(length);
  dataSet.set(noise, dataSet.length - (bytes.length - bytes.lastIndexOf(pixelDataTag)) - length);
  return Buffer.concat([meta, deflateRawSync(dataSet.subarray(dataSetAt))]);
}

it.each([20, 20_000, 40_000, 300_000])(
  "finds the facts of a deflated file with %i incompressible bytes in its header",
  async (length) => {
    const path = join(folder, "IM1");
    writeFileSync(path, deflated(length));
    expect(await readHeaderOfFile(path)).toMatchObject({ ok: true, value: { rows: 5, columns: 7 } });
  },
);

it.each([
  ["its pixels", 2],
  ["its header", 90],
])("refuses a file that ends within %s", (_, missing) => {
  const path = join(folder, "IM1");
  writeFileSync(path, bytes.subarray(0, bytes.length - missing));
  expect(readHeaderOfFile(path)).toMatchObject({ ok: false, issues: [{ code: "dicom-truncated", path }] });
});

it("gives an issue for a folder and for nothing", async () => {
  expect((await readHeaderOfFile(folder)).issues[0]?.code).toBe("file-unreadable");
  expect((await readHeaderOfFile(join(folder, "x"))).issues[0]?.code).toBe("file-not-found");
});

/** Where the element before the pixel data ends in a file with so much before it. */
const endBefore = bytes.lastIndexOf(pixelDataTag) + 12;

describe("a header that has an element ending exactly where reading pauses", () => {
  it.each([0x4000, 0x10000, 0x40000])("is read on at %i bytes", (end) => {
    const path = join(folder, "IM1");
    writeFileSync(path, padded(end - endBefore));
    expect(readHeaderOfFile(path)).toMatchObject({ ok: true, value: { rows: 5, columns: 7 } });
  });

  it.each([
    ["stored", 0],
    ["deflated", 6],
  ] as const)("is read on in a %s member of an archive", async (_, level) => {
    const path = join(folder, "scans.zip");
    // A deflated one pauses where 32,768 packed bytes end; those around are tried.
    const members = Object.fromEntries(
      [-2, 0, 2].map((more) => [`IM${more}`, new Uint8Array(padded(0x8000 - endBefore + more))]),
    );
    writeFileSync(path, zipSync(members, { level }));
    const { studies, issues } = await listStudies([path]);
    expect(issues.filter(({ code }) => code === "dicom-skipped")).toEqual([]);
    expect(studies).toHaveLength(1);
  });

  it("is told from one that ends there for good", () => {
    const path = join(folder, "IM1");
    writeFileSync(path, padded(0x4000 - endBefore).subarray(0, 0x4000));
    expect(readHeaderOfFile(path)).toMatchObject({ issues: [{ code: "dicom-no-pixel-data" }] });
  });

  it("is read on where the first value of a file without a preamble is long", () => {
    const path = join(folder, "IM1");
    const withoutMeta = bytes.subarray(144 + bytes.readUInt32LE(140));
    // Identifying group 0002 aside, an implicit element may be as long as its first 64 KiB.
    const long = Buffer.alloc(8 + 40_000);
    long.writeUInt16LE(0x0002, 0);
    long.writeUInt16LE(0x0102, 2);
    long.writeUInt32LE(40_000, 4);
    writeFileSync(path, Buffer.concat([long, withoutMeta]));
    expect(readHeaderOfFile(path)).toMatchObject({ ok: true, value: { rows: 5 } });
  });
});
