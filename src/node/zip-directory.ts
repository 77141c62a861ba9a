/** One file of a ZIP archive, by its central directory (PKWARE APPNOTE 4.3.12). */
export interface ZipMember {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly compressedLength: number;
  readonly length: number;
  /** Position of the local header in the archive. */
  readonly offset: number;
}

/** Where the central directory lies, from the end record (APPNOTE 4.3.14 to 16). */
export interface ZipEnd {
  readonly directoryOffset: number;
  readonly directoryLength: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const memberSignature = 0x02014b50;
const inZip64 = 0xffffffff;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Finds the end record in the last bytes of an archive; null where there is none. */
export function findZipEnd(tail: Uint8Array): ZipEnd | null {
  const view = viewOf(tail);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const plain = {
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
      directoryLength: Number(view.getBigUint64(at + 40, true)),
      directoryOffset: Number(view.getBigUint64(at + 48, true)),
    };
  }
  return null;
}

/** The members that a central directory lists; null where it is damaged. Folders are left out. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipMember[] | null {
  const view = viewOf(bytes);
  const members: ZipMember[] = [];
  for (let at = 0; at + 46 <= bytes.length; ) {
    if (view.getUint32(at, true) !== memberSignature) return null;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) return null;
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    // Bit 11: UTF-8. Older names have the code page of their maker's machine, which nothing states.
    const name = new TextDecoder((flags & 0x800) !== 0 ? "utf-8" : "latin1").decode(
      bytes.subarray(at + 46, at + 46 + nameLength),
    );
    const sizes = [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ];
    const [length, compressedLength, offset] = withZip64(sizes, extra);
    if (!name.endsWith("/")) {
      const method = view.getUint16(at + 10, true);
      const isEncrypted = (flags & 1) !== 0;
      members.push({
        name,
        method,
        isEncrypted,
        compressedLength: compressedLength!,
        length: length!,
        offset: offset!,
      });
    }
    at = next;
  }
  return members;
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
