import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDicomFile } from "../../src/dicom/data-set/open-dicom-file.ts";
import { tags } from "../../src/dicom/dictionary/tags.ts";

const samples = fileURLToPath(new URL("../../sample-dicom/studies", import.meta.url));
const slices = [
  ...[8, 9, 10, 11, 12].map((number) => `lean/t2_tse_tra/IM00${String(number).padStart(2, "0")}.dcm`),
];

/**
 * Fills a folder with as many studies as asked for, each of one axial T2 slice: slices of a sample study with UIDs and
 * patient of their own, and every pixel brighter by a few steps, so that no two rows of a table are the same.
 */
export function writeManyStudies(folder: string, count: number): void {
  const bases = slices.map((slice) => baseOf(readFileSync(join(samples, slice))));
  for (let index = 0; index < count; index++) {
    const { bytes: base, uids, patientId, pixels } = bases[index % bases.length]!;
    const bytes = Buffer.from(base);
    const number = String(index).padStart(5, "0");
    for (const { end } of uids) bytes.write(number, end - number.length, "latin1");
    bytes.write(`P${number}`.padEnd(patientId.length, " "), patientId.start, "latin1");
    const brighter = Math.floor(index / bases.length) % 50;
    for (let at = pixels.start; at < pixels.start + pixels.length; at += 2)
      bytes.writeUInt16LE(bytes.readUInt16LE(at) + brighter, at);
    const below = join(folder, `study${Math.floor(index / 100)}`);
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `IM${number}.dcm`), bytes);
  }
}

/** Where in a file the digits are that make its study, series and image one of their own. */
function baseOf(bytes: Buffer) {
  const opened = openDicomFile(bytes);
  if (!opened.ok) throw new Error(opened.issues[0].message);
  const { dataSet, pixelData } = opened.value;
  const placeOf = (tag: number) => dataSet.elements.get(tag)!;
  const uids = [tags.SOPInstanceUID, tags.StudyInstanceUID, tags.SeriesInstanceUID].map((tag) => {
    const { start, length } = placeOf(tag);
    const uid = bytes.toString("latin1", start, start + length).replace(/[\0 ]+$/, "");
    return { uid, end: start + uid.length };
  });
  const [instance] = uids;
  const meta = bytes.indexOf(instance!.uid, 0, "latin1") + instance!.uid.length;
  return {
    bytes,
    uids: [...uids, { end: meta }],
    patientId: placeOf(tags.PatientID),
    pixels: pixelData!,
  };
}
