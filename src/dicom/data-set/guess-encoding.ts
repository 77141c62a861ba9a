import {
  type Encoding,
  explicitBigEndian,
  explicitLittleEndian,
  implicitLittleEndian,
  undefinedLength,
} from "./data-set.ts";
import { isKnownVr } from "./read-data-set.ts";
import { readUint16, readUint32 } from "./read-integer.ts";
import { explicitBigEndianUid, explicitLittleEndianUid, implicitLittleEndianUid } from "./transfer-syntax.ts";

const highestFirstGroup = 0x0050;
const longestFirstValue = 0x10000;

/**
 * The encoding that the first element at a position shows, or null where the bytes do not look like an element.
 * Data sets begin with a low group, and an explicit element carries its VR behind the tag.
 */
export function guessEncoding(bytes: Uint8Array, position: number): Encoding | null {
  if (bytes.length - position < 8) return null;
  const littleGroup = readUint16(bytes, position, true);
  const bigGroup = readUint16(bytes, position, false);
  const vr = String.fromCharCode(bytes[position + 4]!, bytes[position + 5]!);
  if (isKnownVr(vr)) {
    if (Math.min(littleGroup, bigGroup) > highestFirstGroup) return null;
    return littleGroup <= bigGroup ? explicitLittleEndian : explicitBigEndian;
  }
  return looksImplicit(bytes, position) ? implicitLittleEndian : null;
}

/** Implicit elements have nothing to recognise them by but a low group, a short value, and a higher tag behind it. */
function looksImplicit(bytes: Uint8Array, position: number): boolean {
  const group = readUint16(bytes, position, true);
  const element = readUint16(bytes, position + 2, true);
  const length = readUint32(bytes, position + 4, true);
  if (group === 0 || group > highestFirstGroup || length > longestFirstValue || length === undefinedLength) {
    return false;
  }
  const next = position + 8 + length;
  if (bytes.length - next < 4) return false;
  const nextGroup = readUint16(bytes, next, true);
  return nextGroup === group ? readUint16(bytes, next + 2, true) > element : nextGroup > group;
}

/** The native transfer syntax of an encoding. */
export function transferSyntaxUidOf(encoding: Encoding): string {
  if (!encoding.littleEndian) return explicitBigEndianUid;
  return encoding.explicit ? explicitLittleEndianUid : implicitLittleEndianUid;
}
