import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDicomFile } from "../../src/dicom/data-set/open-dicom-file.ts";
import { tags } from "../../src/dicom/dictionary/tags.ts";

const samples = fileURLToPath(new URL("../../sample-dicom/studies", import.meta.url));
const matrix = 64;

/**
 * Fills a folder with as many images as asked for: headers of the sample studies, each with a SOP Instance UID of
 * its own, and small pixel data. Only headers are read, so the pixels do not matter.
 */
export function writeManyFiles(folder: string, count: number): void {
  const headers = readdirSync(samples, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".dcm"))
    .map((path) => withSmallImage(readFileSync(join(samples, path))));
  for (let index = 0; index < count; index++) {
    const below = join(folder, `${Math.floor(index / 100)}`);
    mkdirSync(below, { recursive: true });
    const { start, uidAt, uidLength } = headers[index % headers.length]!;
    const bytes = Buffer.alloc(start.length + 2 * matrix * matrix);
    bytes.set(start);
    const number = String(index).padStart(5, "0");
    for (const at of uidAt) bytes.write(number, at + uidLength - number.length, "latin1");
    writeFileSync(join(below, `IM${index}.dcm`), bytes);
  }
}

function withSmallImage(bytes: Buffer) {
  const opened = openDicomFile(bytes);
  if (!opened.ok) throw new Error(opened.issues[0].message);
  const { dataSet, pixelData } = opened.value;
  const placeOf = (tag: number) => dataSet.elements.get(tag)!;
  for (const tag of [tags.Rows, tags.Columns]) bytes.writeUInt16LE(matrix, placeOf(tag).start);
  bytes.writeUInt32LE(2 * matrix * matrix, pixelData!.start - 4);
  const { start, length } = placeOf(tags.SOPInstanceUID);
  const uid = bytes.toString("latin1", start, start + length).replace(/[\0 ]+$/, "");
  const meta = bytes.indexOf(uid, 0, "latin1");
  return { start: bytes.subarray(0, pixelData!.start), uidAt: [meta, start], uidLength: uid.length };
}
