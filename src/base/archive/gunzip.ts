import { Gunzip } from "fflate";
import { crc32 } from "./crc32.ts";
import { unpackStream } from "./unpack-stream.ts";

export const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Where a member of a gzip file begins, packed and unpacked. */
interface MemberStart {
  readonly packedAt: number;
  readonly at: number;
}

/** CRC-32 and length are behind each member. */
const trailerLength = 8;
/** Bytes behind the last member that its unpacking does not mind; more of them are refused. */
const maxPadding = 3;

/**
 * Undoes gzip (RFC 1952) of one or several members, each held against its CRC-32 and length; null for bytes that are
 * damaged, end too early or grow beyond 256 MiB.
 */
export function gunzip(bytes: Uint8Array): Uint8Array | null {
  const members: MemberStart[] = [{ packedAt: 0, at: 0 }];
  const unpacked = unpackStream((ondata) => {
    let at = 0;
    const stream = new Gunzip((part, isLast) => {
      at += part.length;
      ondata(part, isLast);
    });
    stream.onmember = (packedAt) => members.push({ packedAt, at });
    return stream;
  }, bytes);
  if (!unpacked?.complete) return null;
  const { data } = unpacked;
  const isSound = members.every(({ at }, index) => {
    const next = members[index + 1];
    const content = data.subarray(at, next?.at);
    if (next !== undefined) return isTrailerOf(content, bytes, next.packedAt - trailerLength);
    // A copy may be padded with zeros.
    const last = bytes.length - trailerLength;
    return [...Array(maxPadding + 1).keys()].some(
      (padding) =>
        bytes.subarray(bytes.length - padding).every((byte) => byte === 0) &&
        isTrailerOf(content, bytes, last - padding),
    );
  });
  return isSound ? data : null;
}

function isTrailerOf(content: Uint8Array, bytes: Uint8Array, at: number): boolean {
  if (at < 0) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, trailerLength);
  return view.getUint32(4, true) === content.length >>> 0 && view.getUint32(0, true) === crc32(content);
}
