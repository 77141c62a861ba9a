import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { constants, inflateRawSync } from "node:zlib";
import { type Issue, issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import { fileIssue } from "./file-issue.ts";
import { findZipEnd, readZipDirectory, type ZipMember } from "./zip-directory.ts";

/** The end record stands within these last bytes: its comment has at most 65,535. */
const tailLength = 0x10000 + 128;
/** No image file comes near; a member that grows beyond is made to exhaust memory. */
const mostMemberBytes = 0x20000000;
const mostDirectoryBytes = 0x10000000;

/** An open ZIP archive; members are read one at a time, so memory stays flat. */
export interface ZipArchive {
  readonly path: string;
  readonly members: readonly ZipMember[];
  /** A member's bytes, or its first ones where it is longer than `most`. */
  read(member: ZipMember, most?: number): Result<Uint8Array>;
  close(): void;
}

const unreadable = (path: string, reason: string): Issue => issue("archive-unreadable", { reason }, { path });

/** Opens a ZIP archive (stored and deflated members, ZIP64). Issues: `archive-unreadable` and those of files. */
export function openZipArchive(path: string): Result<ZipArchive> {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const members = readMembers(file);
    if (members !== null) return success(archiveOf(file, path, members));
    closeSync(file);
    return failure(unreadable(path, "ZIP directory"));
  } catch (error) {
    if (file !== undefined) closeSync(file);
    return failure(fileIssue(error, path));
  }
}

function readMembers(file: number): readonly ZipMember[] | null {
  const { size } = fstatSync(file);
  const tail = readAt(file, Math.max(0, size - tailLength), Math.min(size, tailLength));
  const end = findZipEnd(tail);
  if (end === null || end.directoryLength > Math.min(size, mostDirectoryBytes)) return null;
  return readZipDirectory(readAt(file, end.directoryOffset, end.directoryLength));
}

function archiveOf(file: number, path: string, members: readonly ZipMember[]): ZipArchive {
  return {
    path,
    members,
    read(member, most = mostMemberBytes) {
      const memberPath = `${path}/${member.name}`;
      if (member.isEncrypted) return failure(unreadable(memberPath, "encrypted"));
      if (member.method !== 0 && member.method !== 8) {
        return failure(unreadable(memberPath, `method ${member.method}`));
      }
      if (member.length > mostMemberBytes) return failure(unreadable(memberPath, `${member.length} bytes`));
      try {
        return success(readMember(file, member, most));
      } catch (error) {
        return failure(unreadable(memberPath, (error as NodeJS.ErrnoException).code ?? "damaged"));
      }
    },
    close: () => closeSync(file),
  };
}

function readMember(file: number, member: ZipMember, most: number): Uint8Array {
  const local = readAt(file, member.offset, 30);
  const view = new DataView(local.buffer, local.byteOffset, local.byteLength);
  const start = member.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const packedLength = Math.min(member.compressedLength, fstatSync(file).size);
  const isPart = most < member.length;
  // Deflated bytes that end early give at least as many as they are, but for their last block's head.
  const packed = readAt(file, start, isPart ? Math.min(packedLength, most) : packedLength);
  if (member.method === 0) return packed;
  const whole = { maxOutputLength: Math.max(member.length, 1) };
  return inflateRawSync(packed, isPart ? { ...whole, finishFlush: constants.Z_SYNC_FLUSH } : whole);
}

function readAt(file: number, position: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, position));
}
