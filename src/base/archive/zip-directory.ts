import { strFromU8 } from "fflate";
import { decodeText } from "../text-decoder.ts";
import { memberPaths } from "./member-paths.ts";

/** One file of a ZIP archive, by its central directory (PKWARE APPNOTE 4.3.12). */
export interface ZipMember {
  /** As the archive has it. */
  readonly name: string;
  /** As a path below the archive; no two members share one, though they may share a name. */
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly compressedLength: number;
  readonly length: number;
  readonly crc32: number;
  /** Position of the local header in the archive. */
  readonly offset: number;
}

/** Where the central directory is, from the end record (APPNOTE 4.3.14 to 16). */
export interface ZipEnd {
  readonly directoryOffset: number;
  readonly directoryLength: number;
  /** Files and folders; without ZIP64 only its last 16 bits are stated. */
  readonly count: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const memberSignature = 0x02014b50;
const localSignature = 0x04034b50;
const inZip64 = 0xffffffff;
/** Far more files than any study, or any export of an archive, has. */
const maxMembers = 1_000_000;
/** Bytes of a local header before its name. */
export const localHeaderLength = 30;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Finds the end record in the last bytes of an archive; null where there is none. */
export function findZipEnd(tail: Uint8Array): ZipEnd | null {
  const view = viewOf(tail);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const plain = {
      count: view.getUint16(at + 10, true),
      directoryLength: view.getUint32(at + 12, true),
      directoryOffset: view.getUint32(at + 16, true),
    };
    return plain.directoryOffset === inZip64 ? findZip64End(view, at) : plain;
  }
  return null;
}

function findZip64End(view: DataView, before: number): ZipEnd | null {
  for (let at = before - 56; at >= 0; at--) {
    if (view.getUint32(at, true) !== end64Signature) continue;
    return {
      count: Number(view.getBigUint64(at + 32, true)),
      directoryLength: Number(view.getBigUint64(at + 40, true)),
      directoryOffset: Number(view.getBigUint64(at + 48, true)),
    };
  }
  return null;
}

/**
 * The members that a central directory lists, folders left out; null where it is damaged, holds another number of
 * entries than the end record counts or more than a million, or where members overlap: then little grows to much.
 *
 * @param bytes the directory alone
 */
export function readZipDirectory(bytes: Uint8Array, { count }: ZipEnd): readonly ZipMember[] | null {
  const view = viewOf(bytes);
  const members: Omit<ZipMember, "path">[] = [];
  let entries = 0;
  for (let at = 0; at < bytes.length; entries++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== memberSignature) break;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length || entries >= maxMembers) return null;
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const name = memberName(bytes.subarray(at + 46, at + 46 + nameLength), flags);
    const sizes = [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ];
    const [length, compressedLength, offset] = withZip64(sizes, extra);
    if (!/[/\\]$/.test(name)) {
      members.push({
        name,
        method: view.getUint16(at + 10, true),
        isEncrypted: (flags & 1) !== 0,
        compressedLength: compressedLength!,
        length: length!,
        crc32: view.getUint32(at + 16, true),
        offset: offset!,
      });
    }
    at = next;
  }
  // Writers without ZIP64 count beyond 65,535 from 0 again.
  const isWhole = entries === count || (entries > 0xffff && entries % 0x10000 === count);
  if (!isWhole || overlap(members)) return null;
  const paths = memberPaths(members.map(({ name }) => name));
  return members.map((member, index) => ({ ...member, path: paths[index]! }));
}

function overlap(members: readonly Omit<ZipMember, "path">[]): boolean {
  const inOrder = members
    .map(({ offset, compressedLength }) => ({ offset, end: offset + localHeaderLength + compressedLength }))
    .sort((a, b) => a.offset - b.offset);
  return inOrder.some(({ end }, index) => end > (inOrder[index + 1]?.offset ?? Number.POSITIVE_INFINITY));
}

/**
 * Bit 11 says UTF-8. Names without it are in the code page of their maker's machine, which nothing states, if not in
 * UTF-8 all the same: Chinese Windows writes GBK, recognised by all its bytes beyond ASCII being hanzi of GB 2312.
 */
function memberName(bytes: Uint8Array, flags: number): string {
  const text = strFromU8(bytes);
  if ((flags & 0x800) !== 0 || !text.includes("\ufffd")) return text;
  const letters = strFromU8(bytes, true);
  return hanzi.test(letters) ? decodeText(bytes, "gb18030") : letters;
}

/** ASCII and the two bytes of each hanzi of GB 2312, as Latin-1 letters. */
const hanzi = /^(?:[\x20-\x7e]|[\xb0-\xf7][\xa1-\xfe])*$/;

/**
 * Where a member's packed bytes begin, in bytes that begin with its local header; null where that header is damaged
 * or another file's. Both headers state the name, so that one changed in either shows.
 */
export function packedStart(local: Uint8Array, { name, method }: ZipMember): number | null {
  if (local.length < localHeaderLength) return null;
  const view = viewOf(local);
  const nameEnd = localHeaderLength + view.getUint16(26, true);
  if (view.getUint32(0, true) !== localSignature || view.getUint16(8, true) !== method) return null;
  const own = memberName(local.subarray(localHeaderLength, nameEnd), view.getUint16(6, true));
  return nameEnd <= local.length && own === name ? nameEnd + view.getUint16(28, true) : null;
}

/** Replaces the sizes that do not fit 32 bits by those of the ZIP64 extra field (APPNOTE 4.5.3). */
function withZip64(sizes: readonly number[], extra: Uint8Array): readonly number[] {
  if (!sizes.includes(inZip64)) return sizes;
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    return sizes.map((size) => {
      if (size !== inZip64 || field + 8 > extra.length) return size;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    });
  }
  return sizes;
}
