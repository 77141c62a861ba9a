import { unpackMember } from "./unpack-member.ts";
import { findZipEnd, packedStart, readZipDirectory, type ZipMember } from "./zip-directory.ts";

/** An entry of an archive; `bytes` absent where it is damaged. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes?: Uint8Array;
}

/** What an archive may unpack to. */
export interface ZipLimits {
  readonly entries: number;
  /** Sum of the unpacked sizes. */
  readonly bytes: number;
}

const endLength = 22;

/** Whether the bytes begin like a ZIP archive. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length >= endLength &&
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/**
 * The entries of a ZIP archive (PKWARE APPNOTE 4.3: stored or deflated, one disk, not encrypted) whose name `wanted`
 * accepts, each checked against its length and CRC-32, and those whose name is damaged. Memory and time stay within `limits` whatever the archive says
 * of itself.
 *
 * @returns "damaged" where the directory cannot be read, "too-large" where it promises more than `limits`.
 */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): readonly ZipEntry[] | "damaged" | "too-large" {
  const end = findZipEnd(bytes.subarray(Math.max(0, bytes.length - longestEnd)));
  if (end === null) return "damaged";
  const { directoryOffset, directoryLength } = end;
  if (directoryOffset + directoryLength > bytes.length) return "damaged";
  const all = readZipDirectory(bytes.subarray(directoryOffset, directoryOffset + directoryLength), end);
  if (all === null) return "damaged";
  // A name that was changed in one of its two places must not hide a file.
  const members = all.filter((member) => wanted(member.name) || localStart(bytes, member) === null);
  const total = members.reduce((sum, { length }) => sum + length, 0);
  if (members.length > limits.entries || total > limits.bytes) return "too-large";
  return members.map((member) => {
    const content = contentOf(bytes, member);
    return content === null ? { name: member.name } : { name: member.name, bytes: content };
  });
}

/** The end record and a comment of up to 65,535 bytes, with those of ZIP64 before it. */
const longestEnd = 0x10000 + 128;

const localStart = (bytes: Uint8Array, member: ZipMember) =>
  packedStart(bytes.subarray(member.offset), member);

function contentOf(bytes: Uint8Array, member: ZipMember): Uint8Array | null {
  const start = localStart(bytes, member);
  if (member.isEncrypted || start === null) return null;
  const packed = bytes.subarray(member.offset + start, member.offset + start + member.compressedLength);
  return packed.length === member.compressedLength ? unpackMember({ ...member, packed }) : null;
}
