import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readHeaderOfFile } from "./read-header-of-file.ts";

const file = new URL("../../e2e/reference/dicom/files/explicit-16-signed.dcm", import.meta.url);
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
