import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readDirectory } from "./read-directory.ts";

const bytes = new Uint8Array(
  readFileSync(new URL("../../../sample-dicom/studies/heavy/DICOMDIR", import.meta.url)),
);

/** The directory with another name, of the same length, for what one or all records name so. */
function renamed(from: string, to: string): Uint8Array {
  expect(to).toHaveLength(from.length);
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1"));
}

function read(directory: Uint8Array) {
  const found = readDirectory(directory);
  return {
    ids: found.ok ? found.value.map((id) => id.join("/")) : [],
    codes: found.issues.map(({ code }) => code),
  };
}

const whole = read(bytes);

it("reads every record of a sound one", () => {
  expect(whole.codes).toEqual([]);
  expect(whole.ids).toHaveLength(31);
});

it("takes slashes between the names of folders", () => {
  const slashed = renamed("DICOM\\SE000005\\", "DICOM/SE000005/");
  expect(read(slashed)).toEqual(whole);
});

it.each([
  ["above the folder", "..\\..\\SE0005\\IM000002"],
  ["at the root", "\\\\DICOM\\SE0005\\IM00002"],
  ["on a drive", "C:\\DICOM\\SE005\\IM00002"],
])("drops a file %s, and says so", (_, to) => {
  const found = read(renamed("DICOM\\SE000005\\IM000002", to.padEnd(23).slice(0, 23)));
  expect(found.codes).toEqual(["dicomdir-damaged"]);
  expect(found.ids).toEqual(whole.ids.filter((id) => id !== "DICOM/SE000005/IM000002"));
});

it("says so wherever it is cut, or a record's length is another", () => {
  for (let length = 2000; length < bytes.length; length += 701) {
    const { ids, codes } = read(bytes.subarray(0, length));
    expect([length, ids.length < whole.ids.length, codes.length]).toEqual([length, true, 1]);
  }
  const file = Buffer.from(bytes);
  const item = Buffer.from([0xfe, 0xff, 0x00, 0xe0]);
  for (let at = file.indexOf(item); at >= 0; at = file.indexOf(item, at + 4)) {
    const changed = Buffer.from(file);
    changed.writeUInt32LE((file.readUInt32LE(at + 4) + 2) >>> 0, at + 4);
    const { ids, codes } = read(new Uint8Array(changed));
    if (codes.length === 0) expect([at, ids]).toEqual([at, whole.ids]);
  }
});
