import dcmjs from "dcmjs";
import { stableUid } from "./uid.ts";

const { DicomDict, DicomMetaDictionary } = dcmjs.data;

export const explicitLittleEndian = "1.2.840.10008.1.2.1";

/** A DICOM file (Explicit VR Little Endian) from a data set by keyword, without bulk data. */
export function writeFile(
  sopClassUid: string,
  sopInstanceUid: string,
  dataSet: Readonly<Record<string, unknown>>,
): Uint8Array {
  const dictionary = new DicomDict(
    DicomMetaDictionary.denaturalizeDataset({
      FileMetaInformationVersion: new Uint8Array([0, 1]).buffer,
      MediaStorageSOPClassUID: sopClassUid,
      MediaStorageSOPInstanceUID: sopInstanceUid,
      TransferSyntaxUID: explicitLittleEndian,
      ImplementationClassUID: stableUid("implementation"),
      ImplementationVersionName: "PARASPINE_SAMPLE",
      _vrMap: {},
    }),
  );
  dictionary.dict = DicomMetaDictionary.denaturalizeDataset({ _vrMap: {}, ...dataSet });
  return new Uint8Array(dictionary.write());
}
