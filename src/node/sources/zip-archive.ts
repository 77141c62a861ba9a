import { closeSync, fstatSync, openSync } from "node:fs";
import { constants, crc32, inflateRawSync } from "node:zlib";
import { type UnpackTools, unpackMember } from "../../base/archive/unpack-member.ts";
import {
  findZipEnd,
  localHeaderLength,
  packedStart,
  readZipDirectory,
  type ZipMember,
} from "../../base/archive/zip-directory.ts";
import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { fileIssue } from "../files/file-issue.ts";
import { systemPath } from "../files/path-bytes.ts";
import { readFully } from "../files/read-fully.ts";

/** The end record is within these last bytes: its comment has at most 65,535. */
const tailLength = 0x10000 + 128;
/** No image file comes near; a member that grows beyond is made to exhaust memory. */
const maxMemberBytes = 0x20000000;
const maxDirectoryBytes = 0x10000000;

/** The names in a local header and the fields behind them are rarely longer; longer ones are read again. */
const likelyHeaderLength = 512;
/** The least of packed bytes that is worth reading. */
const minPart = 0x800;

/** An archive whose members are read one at a time, so memory stays flat. Its directory is not read. */
export interface ZipContents {
  /**
   * A member's bytes, checked against its length and CRC-32; or, unchecked, about its first `most` ones where it is
   * longer. Issues: `archive-unreadable`, `archive-damaged` and those of files.
   */
  read(member: ZipMember, most?: number): Result<Uint8Array>;
  close(): void;
}

/** A ZIP archive with its directory. */
export interface ZipArchive extends ZipContents {
  readonly members: readonly ZipMember[];
}

const damaged = (path: string): Issue => issue("archive-damaged", {}, { path });
const unreadable = (path: string, reason: string): Issue => issue("archive-unreadable", { reason }, { path });

/** Opens a ZIP archive (stored and deflated members, ZIP64). Issues: `archive-unreadable` and those of files. */
export function openZipArchive(path: string): Result<ZipArchive> {
  return opened(path, (file) => {
    const members = readMembers(file);
    return members === null
      ? failure(unreadable(path, "ZIP directory"))
      : success({ members, ...contentsOf(file, path) });
  });
}

/** Opens an archive whose directory was read before: its members' records say where they are. Issues: those of files. */
export const openZipContents = (path: string): Result<ZipContents> =>
  opened(path, (file) => success(contentsOf(file, path)));

function opened<Value>(path: string, use: (file: number) => Result<Value>): Result<Value> {
  let file: number | undefined;
  try {
    file = openSync(systemPath(path), "r");
    const used = use(file);
    if (!used.ok) closeSync(file);
    return used;
  } catch (error) {
    if (file !== undefined) closeSync(file);
    return failure(fileIssue(error, path));
  }
}

function readMembers(file: number): readonly ZipMember[] | null {
  const { size } = fstatSync(file);
  const tail = readAt(file, Math.max(0, size - tailLength), Math.min(size, tailLength));
  const end = findZipEnd(tail);
  if (end === null || end.directoryLength > Math.min(size, maxDirectoryBytes)) return null;
  const directory = readAt(file, end.directoryOffset, end.directoryLength);
  return directory.length < end.directoryLength ? null : readZipDirectory(directory, end);
}

const contentsOf = (file: number, path: string): ZipContents => ({
  read(member, most = maxMemberBytes) {
    const memberPath = `${path}/${member.path}`;
    if (member.isEncrypted) return failure(unreadable(memberPath, "encrypted"));
    if (member.method !== 0 && member.method !== 8) {
      return failure(unreadable(memberPath, `method ${member.method}`));
    }
    if (member.length > maxMemberBytes) return failure(unreadable(memberPath, `${member.length} bytes`));
    try {
      const content = readMember(file, member, most);
      return content === null ? failure(damaged(memberPath)) : success(content);
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      return failure(/^(Z_|ERR_)/.test(code) ? damaged(memberPath) : fileIssue(error, memberPath));
    }
  },
  close: () => closeSync(file),
});

/** zlib throws where more comes out. */
const tools: UnpackTools = {
  inflate: (packed, length) => inflateRawSync(packed, { maxOutputLength: Math.max(length, 1) }),
  crc32: (bytes) => crc32(bytes),
};

/** Null where the member is damaged, as far as it was read. */
function readMember(file: number, member: ZipMember, most: number): Uint8Array | null {
  const likely = readAt(file, member.offset, likelyHeaderLength);
  const start =
    packedStart(likely, member) ??
    packedStart(readAt(file, member.offset, localHeaderLength + 0xffff), member);
  if (start === null) return null;
  const { compressedLength, length, method } = member;
  const isPart = most < length;
  const packedLength = Math.min(compressedLength, fstatSync(file).size);
  const packed = readAt(
    file,
    member.offset + start,
    isPart ? Math.min(packedLength, partLength(member, most)) : packedLength,
  );
  if (!isPart) return packed.length < compressedLength ? null : unpackMember({ ...member, packed }, tools);
  if (method === 0) return packed;
  return inflateRawSync(packed, { maxOutputLength: length, finishFlush: constants.Z_SYNC_FLUSH });
}

/** How many packed bytes give about so many: as many, but for a member that grows to many times its size. */
function partLength({ method, compressedLength, length }: ZipMember, most: number): number {
  const isDense = method === 0 || length < compressedLength * 20;
  return isDense ? most : Math.max(minPart, Math.ceil((most * compressedLength * 4) / length));
}

function readAt(file: number, position: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  return bytes.subarray(0, readFully(file, bytes, position));
}
