/** An unsigned 16-bit integer; the caller has checked that the bytes are there. */
export const readUint16 = (bytes: Uint8Array, position: number, littleEndian: boolean): number =>
  littleEndian
    ? bytes[position]! | (bytes[position + 1]! << 8)
    : (bytes[position]! << 8) | bytes[position + 1]!;

/** An unsigned 32-bit integer; the caller has checked that the bytes are there. */
export const readUint32 = (bytes: Uint8Array, position: number, littleEndian: boolean): number =>
  littleEndian
    ? readUint16(bytes, position, true) + readUint16(bytes, position + 2, true) * 0x10000
    : readUint16(bytes, position, false) * 0x10000 + readUint16(bytes, position + 2, false);
