import { inflateSync } from "fflate";
import { crc32 } from "./crc32.ts";

/** A packed file and what its archive says of it. */
export interface PackedMember {
  readonly packed: Uint8Array;
  /** 0 stored, 8 deflated (APPNOTE 4.4.5). */
  readonly method: number;
  /** Unpacked, in bytes. */
  readonly length: number;
  /** CRC-32 of the unpacked bytes. */
  readonly crc32: number;
}

/** How packed bytes are undone and summed up. A surrounding that has faster ones hands in its own. */
export interface UnpackTools {
  /** Undoes raw deflate; it may throw, and never makes more than `length` bytes. */
  readonly inflate: (packed: Uint8Array, length: number) => Uint8Array;
  readonly crc32: (bytes: Uint8Array) => number;
}

/** fflate throws at damaged bytes, and writes no more than there is room for. */
const portable: UnpackTools = {
  inflate: (packed, length) => inflateSync(packed, { out: new Uint8Array(length) }),
  crc32,
};

/**
 * The content of a member of an archive, held against the length and the CRC-32 that the archive states; null where
 * it is damaged or packed in another way. Every archive is unpacked by this function. Never throws.
 */
export function unpackMember(member: PackedMember, tools: UnpackTools = portable): Uint8Array | null {
  const content = contentOf(member, tools);
  const isSound = content?.length === member.length && tools.crc32(content) === member.crc32;
  return isSound ? content : null;
}

function contentOf({ packed, method, length }: PackedMember, { inflate }: UnpackTools): Uint8Array | null {
  if (method === 0) return packed;
  if (method !== 8) return null;
  try {
    return inflate(packed, length);
  } catch {
    return null;
  }
}
