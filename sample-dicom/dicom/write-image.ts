import dcmjs from "dcmjs";
import { stableUid } from "./uid.ts";

const { DicomDict, DicomMetaDictionary } = dcmjs.data;
const explicitLittleEndian = "1.2.840.10008.1.2.1";
export const mrImageStorage = "1.2.840.10008.5.1.4.1.1.4";

/**
 * A DICOM file (Explicit VR Little Endian): the header by keyword, without Pixel Data, and 16-bit pixels. dcmjs
 * 0.49 writes native Pixel Data as if it were encapsulated, so the last element is laid behind its output here.
 */
export function writeImage(header: Readonly<Record<string, unknown>>, pixels: Uint16Array): Uint8Array {
  const dictionary = new DicomDict(
    DicomMetaDictionary.denaturalizeDataset({
      FileMetaInformationVersion: new Uint8Array([0, 1]).buffer,
      MediaStorageSOPClassUID: header["SOPClassUID"],
      MediaStorageSOPInstanceUID: header["SOPInstanceUID"],
      TransferSyntaxUID: explicitLittleEndian,
      ImplementationClassUID: stableUid("implementation"),
      ImplementationVersionName: "PARASPINE_SAMPLE",
      _vrMap: {},
    }),
  );
  dictionary.dict = DicomMetaDictionary.denaturalizeDataset({ ...header, _vrMap: {} });
  const written = new Uint8Array(dictionary.write());
  const element = new DataView(new ArrayBuffer(12 + pixels.length * 2));
  element.setUint16(0, 0x7fe0, true);
  element.setUint16(2, 0x0010, true);
  element.setUint8(4, "O".charCodeAt(0));
  element.setUint8(5, "W".charCodeAt(0));
  element.setUint32(8, pixels.length * 2, true);
  pixels.forEach((value, i) => {
    element.setUint16(12 + 2 * i, value, true);
  });
  const file = new Uint8Array(written.length + element.byteLength);
  file.set(written);
  file.set(new Uint8Array(element.buffer), written.length);
  return file;
}
