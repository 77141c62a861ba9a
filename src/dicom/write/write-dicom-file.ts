import { strToU8 } from "fflate";
import { stableUid } from "./stable-uid.ts";
import { writeDataSet } from "./write-data-set.ts";
import type { WrittenItem } from "./written-item.ts";

const explicitVrLittleEndian = "1.2.840.10008.1.2.1";
const preambleLength = 128;

/** A data set together with the UIDs that say what it is. */
export interface WrittenInstance extends WrittenItem {
  readonly SOPClassUID: string;
  readonly SOPInstanceUID: string;
}

/** What the meta header of a file says of its data set. */
export interface FileIdentity {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
}

/** A DICOM file, Explicit VR Little Endian (DICOM PS3.10 7.1). */
export function writeDicomFile(instance: WrittenInstance, programVersion: string): Uint8Array {
  const identity = {
    sopClassUid: instance.SOPClassUID,
    sopInstanceUid: instance.SOPInstanceUID,
    transferSyntaxUid: explicitVrLittleEndian,
  };
  return dicomFileOf(identity, [writeDataSet(instance)], programVersion);
}

/** A DICOM file: preamble of zeros, meta header, and the parts of a data set in the syntax that the identity names. */
export function dicomFileOf(
  { sopClassUid, sopInstanceUid, transferSyntaxUid }: FileIdentity,
  dataSet: readonly Uint8Array[],
  programVersion: string,
): Uint8Array {
  const meta = writeDataSet({
    FileMetaInformationVersion: new Uint8Array([0, 1]),
    MediaStorageSOPClassUID: sopClassUid,
    MediaStorageSOPInstanceUID: sopInstanceUid,
    TransferSyntaxUID: transferSyntaxUid,
    ImplementationClassUID: stableUid("paraspine implementation"),
    ImplementationVersionName: `PARASPINE ${programVersion}`.slice(0, 16),
  });
  const groupLength = new DataView(new ArrayBuffer(12));
  groupLength.setUint16(0, 2, true);
  groupLength.setUint8(4, "U".charCodeAt(0));
  groupLength.setUint8(5, "L".charCodeAt(0));
  groupLength.setUint16(6, 4, true);
  groupLength.setUint32(8, meta.length, true);

  const parts = [strToU8("DICM"), new Uint8Array(groupLength.buffer), meta, ...dataSet];
  const file = new Uint8Array(preambleLength + parts.reduce((sum, part) => sum + part.length, 0));
  let at = preambleLength;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
