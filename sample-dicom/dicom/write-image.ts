import { writeFile } from "./write-file.ts";

export const mrImageStorage = "1.2.840.10008.5.1.4.1.1.4";

/**
 * The DICOM file of an image: its header by keyword and 16-bit pixels. dcmjs 0.49 writes native Pixel Data as if it
 * were encapsulated, so this last element of the file is laid behind its output here.
 */
export function writeImage(header: Readonly<Record<string, unknown>>, pixels: Uint16Array): Uint8Array {
  const head = writeFile(mrImageStorage, header.SOPInstanceUID as string, header);
  const element = new DataView(new ArrayBuffer(12 + pixels.length * 2));
  element.setUint16(0, 0x7fe0, true);
  element.setUint16(2, 0x0010, true);
  element.setUint8(4, "O".charCodeAt(0));
  element.setUint8(5, "W".charCodeAt(0));
  element.setUint32(8, pixels.length * 2, true);
  pixels.forEach((value, i) => {
    element.setUint16(12 + 2 * i, value, true);
  });
  const file = new Uint8Array(head.length + element.byteLength);
  file.set(head);
  file.set(new Uint8Array(element.buffer), head.length);
  return file;
}
