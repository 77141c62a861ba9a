/** Kinds of file that outlines come in. */
export type OutlineFileKind = "imagej" | "case" | "dicom" | "nifti";

/**
 * What kind of outline file these bytes are, by their content and not by the name: `Iout` or a ZIP (ImageJ),
 * a JSON object (a Case), `DICM` behind the preamble (DICOM SEG), a NIfTI-1 or NIfTI-2 header, or gzip (a
 * compressed NIfTI). `undefined` where it is none of them.
 */
export function outlineFileKind(bytes: Uint8Array): OutlineFileKind | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (...values: number[]) => values.every((value, index) => bytes[index] === value);
  if (textAt(bytes, 0, 4) === "Iout" || textAt(bytes, 0, 2) === "PK") return "imagej";
  if (textAt(bytes, 128, 4) === "DICM") return "dicom";
  if (begins(0x1f, 0x8b)) return "nifti";
  if (bytes.length >= 348) {
    const headerSizes = [view.getInt32(0, true), view.getInt32(0, false)];
    if (headerSizes.includes(348) || headerSizes.includes(540)) return "nifti";
  }
  const start = bytes.findIndex((byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte));
  return bytes[start] === 0x7b ? "case" : undefined;
}

const textAt = (bytes: Uint8Array, start: number, length: number) =>
  String.fromCharCode(...bytes.subarray(start, start + length));
