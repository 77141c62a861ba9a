/** How fflate's streams are opened and fed. */
export type OpenStream = (ondata: (part: Uint8Array, isLast: boolean) => void) => {
  push(part: Uint8Array, isLast: boolean): void;
};

export interface Unpacked {
  readonly data: Uint8Array;
  /** False where the packed bytes end too early or break; then `data` holds what came before. */
  readonly complete: boolean;
}

/** No MR study comes near; packed bytes that grow beyond are made to exhaust memory. */
const maxBytes = 0x10000000;
/** Short, since a piece may grow a thousandfold before it is looked at. */
const chunkLength = 0x2000;

/** Unpacks bytes piece by piece; null where nothing comes out, or more than 256 MiB or `most`. Never throws. */
export function unpackStream(open: OpenStream, bytes: Uint8Array, most = maxBytes): Unpacked | null {
  const limit = Math.min(most, maxBytes);
  const parts: Uint8Array[] = [];
  let total = 0;
  let complete = false;
  const stream = open((part, isLast) => {
    parts.push(part);
    total += part.length;
    complete ||= isLast;
  });
  try {
    for (let at = 0; at < bytes.length && total <= limit; at += chunkLength) {
      stream.push(bytes.subarray(at, at + chunkLength), at + chunkLength >= bytes.length);
    }
  } catch {
    complete = false;
  }
  return total === 0 || total > limit ? null : { data: join(parts, total), complete };
}

function join(parts: readonly Uint8Array[], total: number): Uint8Array {
  const joined = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
