import { Gunzip } from "fflate";
import { unpackStream } from "./unpack-stream.ts";

export const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Undoes gzip (RFC 1952); null for bytes that are damaged, end too early or grow beyond 256 MiB. */
export function gunzip(bytes: Uint8Array): Uint8Array | null {
  const unpacked = unpackStream((ondata) => new Gunzip(ondata), bytes);
  return unpacked?.complete ? unpacked.data : null;
}
