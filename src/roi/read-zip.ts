import { inflateSync, strFromU8 } from "fflate";
import { crc32 } from "./crc32.ts";

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

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
const directoryEntrySize = 46;
const localHeaderSize = 30;

/** Whether the bytes begin like a ZIP archive. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length >= endSize && (viewOf(bytes).getUint32(0, true) === localSignature || endOf(bytes) === 0);

/**
 * The entries of a ZIP archive (PKWARE APPNOTE 4.3: stored or deflated, one disk, no ZIP64, not encrypted) whose
 * name `wanted` accepts, each checked against its CRC-32. Memory and time stay within `limits` whatever the
 * archive says of itself.
 *
 * @returns "damaged" where the directory cannot be read, "too-large" where it promises more than `limits`.
 */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): readonly ZipEntry[] | "damaged" | "too-large" {
  const end = endOf(bytes);
  if (end === undefined) return "damaged";
  const file = viewOf(bytes);
  const count = file.getUint16(end + 10, true);
  let at = file.getUint32(end + 16, true);
  let total = 0;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + directoryEntrySize > end || file.getUint32(at, true) !== directorySignature) return "damaged";
    const nameEnd = at + directoryEntrySize + file.getUint16(at + 28, true);
    if (nameEnd > end) return "damaged";
    const name = strFromU8(bytes.subarray(at + directoryEntrySize, nameEnd));
    if (wanted(name)) {
      total += file.getUint32(at + 24, true);
      if (entries.length >= limits.entries || total > limits.bytes) return "too-large";
      const content = readEntry(bytes, file, at);
      entries.push(content ? { name, bytes: content } : { name });
    }
    at = nameEnd + file.getUint16(at + 30, true) + file.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks the entry whose directory record is at `at`; undefined where it is damaged. */
function readEntry(bytes: Uint8Array, file: DataView, at: number): Uint8Array | undefined {
  const method = file.getUint16(at + 10, true);
  const crc = file.getUint32(at + 16, true);
  const packedSize = file.getUint32(at + 20, true);
  const size = file.getUint32(at + 24, true);
  const local = file.getUint32(at + 42, true);
  if (local + localHeaderSize > bytes.length || file.getUint32(local, true) !== localSignature)
    return undefined;
  const start = local + localHeaderSize + file.getUint16(local + 26, true) + file.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) return undefined;
  const packed = bytes.subarray(start, start + packedSize);
  const content = method === 0 ? packed.slice() : method === 8 ? inflate(packed, size) : undefined;
  return content?.length === size && crc32(content) === crc ? content : undefined;
}

/** fflate throws on damaged data; it never writes more than `size`. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return undefined;
  }
}

/** Offset of the end-of-directory record, which a comment of up to 65,535 bytes may follow. */
function endOf(bytes: Uint8Array): number | undefined {
  const file = viewOf(bytes);
  const first = Math.max(0, bytes.length - endSize - 65_535);
  for (let at = bytes.length - endSize; at >= first; at--) {
    if (file.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
