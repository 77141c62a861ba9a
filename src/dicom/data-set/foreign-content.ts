/** What a file that is no DICOM holds instead, as far as its first bytes show: the parameter `content` of `dicom-not-dicom`. */
export type ForeignContent = "text" | "packed";

/** How much of a file shows that it is text. */
const textPart = 1024;

/** How gzip, xz, 7z, RAR and bzip2 files begin. */
const packedStarts: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x52, 0x61, 0x72, 0x21],
  [0x42, 0x5a, 0x68],
];
/** "ustar" in the first header of a tar file. */
const tarMark = { at: 257, bytes: [0x75, 0x73, 0x74, 0x61, 0x72] };

/** Notes and tables are text, of whatever character set; packed files may hold images that nobody reads. */
export function foreignContent(bytes: Uint8Array): ForeignContent | undefined {
  const has = (expected: readonly number[], at: number) =>
    expected.every((byte, index) => bytes[at + index] === byte);
  if (packedStarts.some((start) => has(start, 0)) || has(tarMark.bytes, tarMark.at)) return "packed";
  const part = bytes.subarray(0, textPart);
  const isText = part.length > 0 && part.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
  return isText ? "text" : undefined;
}
