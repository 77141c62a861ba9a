import { type FileHandle, open } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import { type Issue, issue } from "../base/issue.ts";
import { failure, type Result, success } from "../base/result.ts";
import { fileIssue } from "./file-issue.ts";
import { findZipEnd, readZipDirectory, type ZipMember } from "./zip-directory.ts";

/** The end record stands within these last bytes: its comment has at most 65,535. */
const tailLength = 0x10000 + 128;
/** No image file comes near; a member that grows beyond is made to exhaust memory. */
const mostMemberBytes = 0x40000000;
const mostDirectoryBytes = 0x10000000;

/** An open ZIP archive; members are read one at a time, so memory stays flat. */
export interface ZipArchive {
  readonly path: string;
  readonly members: readonly ZipMember[];
  read(member: ZipMember): Promise<Result<Uint8Array>>;
  close(): Promise<void>;
}

const unreadable = (path: string, reason: string): Issue => issue("archive-unreadable", { reason }, { path });

/** Opens a ZIP archive (stored and deflated members, ZIP64). Issues: `archive-unreadable` and those of files. */
export async function openZipArchive(path: string): Promise<Result<ZipArchive>> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, "r");
    const members = await readMembers(file);
    if (members !== null) return success(archiveOf(file, path, members));
    await file.close();
    return failure(unreadable(path, "ZIP directory"));
  } catch (error) {
    await file?.close();
    return failure(fileIssue(error, path));
  }
}

async function readMembers(file: FileHandle): Promise<readonly ZipMember[] | null> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - tailLength), Math.min(size, tailLength));
  const end = findZipEnd(tail);
  if (end === null || end.directoryLength > Math.min(size, mostDirectoryBytes)) return null;
  return readZipDirectory(await readAt(file, end.directoryOffset, end.directoryLength));
}

function archiveOf(file: FileHandle, path: string, members: readonly ZipMember[]): ZipArchive {
  return {
    path,
    members,
    async read(member) {
      const memberPath = `${path}/${member.name}`;
      if (member.isEncrypted) return failure(unreadable(memberPath, "encrypted"));
      if (member.method !== 0 && member.method !== 8) {
        return failure(unreadable(memberPath, `method ${member.method}`));
      }
      if (member.length > mostMemberBytes) return failure(unreadable(memberPath, `${member.length} bytes`));
      try {
        return success(await readMember(file, member));
      } catch (error) {
        return failure(unreadable(memberPath, (error as NodeJS.ErrnoException).code ?? "damaged"));
      }
    },
    close: () => file.close(),
  };
}

async function readMember(file: FileHandle, member: ZipMember): Promise<Uint8Array> {
  const local = await readAt(file, member.offset, 30);
  const view = new DataView(local.buffer, local.byteOffset, local.byteLength);
  const start = member.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const { size } = await file.stat();
  const packed = await readAt(file, start, Math.min(member.compressedLength, size));
  if (member.method === 0) return packed;
  return inflateRawSync(packed, { maxOutputLength: Math.max(member.length, 1) });
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}
