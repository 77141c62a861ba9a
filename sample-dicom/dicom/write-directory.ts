import { stableUid } from "./uid.ts";
import { explicitLittleEndian, writeFile } from "./write-file.ts";

const mediaStorageDirectory = "1.2.840.10008.1.3.10";

/** dcmjs' dictionary has no representation for offsets. */
const offsetVr = Object.fromEntries(
  [
    "OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity",
    "OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity",
    "OffsetOfTheNextDirectoryRecord",
    "OffsetOfReferencedLowerLevelDirectoryEntity",
  ].map((keyword) => [keyword, "UL"]),
);

/** One image of the directory: its header by keyword, and the components of its path. */
export interface DirectoryImage {
  readonly header: Readonly<Record<string, unknown>>;
  readonly path: readonly string[];
}

interface DirectoryRecord {
  readonly own: Readonly<Record<string, unknown>>;
  readonly children: readonly DirectoryRecord[];
}

/** A DICOMDIR of one study (DICOM PS3.3 F): patient, study, series and image records, linked by byte offsets. */
export function writeDirectory(study: string, images: readonly DirectoryImage[]): Uint8Array {
  const root = recordTree(images);
  const flat: DirectoryRecord[] = [];
  const list = (record: DirectoryRecord) => {
    flat.push(record);
    record.children.forEach(list);
  };
  list(root);
  // First with empty links, to learn where each record begins; the links have a fixed size.
  const offsets = recordOffsets(write(study, flat, new Map()));
  return write(study, flat, new Map(flat.map((record, i) => [record, offsets[i]!])));
}

function recordTree(images: readonly DirectoryImage[]): DirectoryRecord {
  const pick = (header: Readonly<Record<string, unknown>>, ...keys: string[]) =>
    Object.fromEntries(["SpecificCharacterSet", ...keys].map((key) => [key, header[key]]));
  const first = images[0]!.header;
  const bySeries = new Map<unknown, DirectoryImage[]>();
  for (const image of images) {
    const uid = image.header.SeriesInstanceUID;
    bySeries.set(uid, [...(bySeries.get(uid) ?? []), image]);
  }
  const series = [...bySeries.values()].map(
    (members): DirectoryRecord => ({
      own: {
        DirectoryRecordType: "SERIES",
        ...pick(members[0]!.header, "Modality", "SeriesDescription", "SeriesInstanceUID", "SeriesNumber"),
      },
      children: members.map(({ header, path }) => ({
        own: {
          DirectoryRecordType: "IMAGE",
          ReferencedFileID: path,
          ReferencedSOPClassUIDInFile: header.SOPClassUID,
          ReferencedSOPInstanceUIDInFile: header.SOPInstanceUID,
          ReferencedTransferSyntaxUIDInFile: explicitLittleEndian,
          ...pick(header, "InstanceNumber"),
        },
        children: [],
      })),
    }),
  );
  const study = {
    DirectoryRecordType: "STUDY",
    ...pick(
      first,
      "StudyDate",
      "StudyTime",
      "AccessionNumber",
      "StudyDescription",
      "StudyInstanceUID",
      "StudyID",
    ),
  };
  return {
    own: { DirectoryRecordType: "PATIENT", ...pick(first, "PatientName", "PatientID") },
    children: [{ own: study, children: series }],
  };
}

function write(
  study: string,
  records: readonly DirectoryRecord[],
  offsetOf: ReadonlyMap<DirectoryRecord, number>,
): Uint8Array {
  const next = new Map<DirectoryRecord, DirectoryRecord>();
  for (const { children } of records) {
    children.slice(1).forEach((child, i) => {
      next.set(children[i]!, child);
    });
  }
  const link = (record: DirectoryRecord | undefined) => (record && offsetOf.get(record)) ?? 0;
  return writeFile(mediaStorageDirectory, stableUid(`${study} directory`), {
    FileSetID: "PARASPINE",
    OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity: link(records[0]),
    OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity: link(records[0]),
    FileSetConsistencyFlag: 0,
    _vrMap: offsetVr,
    DirectoryRecordSequence: records.map((record) => ({
      _vrMap: offsetVr,
      OffsetOfTheNextDirectoryRecord: link(next.get(record)),
      RecordInUseFlag: 0xffff,
      OffsetOfReferencedLowerLevelDirectoryEntity: link(record.children[0]),
      ...record.own,
    })),
  });
}

/** The Item tag and an undefined length, little endian: how each record begins (PS3.5 7.5). */
const itemStart = [0xfe, 0xff, 0x00, 0xe0, 0xff, 0xff, 0xff, 0xff];

/** Offset of each item of the Directory Record Sequence from the beginning of the file; no record holds a sequence. */
function recordOffsets(file: Uint8Array): number[] {
  const offsets: number[] = [];
  for (let at = 0; at + itemStart.length <= file.length; at++) {
    if (itemStart.every((byte, i) => file[at + i] === byte)) offsets.push(at);
  }
  return offsets;
}
