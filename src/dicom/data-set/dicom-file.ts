import type { DataElement, DataSet } from "./data-set.ts";
import type { TransferSyntax } from "./transfer-syntax.ts";

/** A DICOM file opened up to its pixel data. */
export interface DicomFile {
  readonly dataSet: DataSet;
  readonly transferSyntax: TransferSyntax;
  /** The pixel data (7FE0,0008, 0009 or 0010), absent where the bytes end before them or hold none. */
  readonly pixelData?: DataElement;
  /** False where the bytes end before the pixel data: of a longer file, more bytes may hold more. */
  readonly headerComplete: boolean;
}
