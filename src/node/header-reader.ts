import type { Result } from "../base/result.ts";
import type { Header } from "../dicom/header.ts";
import { readHeader } from "../dicom/read-header.ts";
import { mayNeedMore, readHeaderOfFile } from "./read-header-of-file.ts";
import { openZipArchive, type ZipArchive } from "./zip-archive.ts";
import type { ZipMember } from "./zip-directory.ts";

/** Where the bytes of one file are: on the disk, or in an archive. */
export interface FilePlace {
  readonly path: string;
  readonly inside?: { readonly archive: string; readonly member: ZipMember };
}

/** What of a member is unpacked first; most MR headers fit. */
const firstPart = 0x8000;

/** Reads headers from anywhere; an archive stays open until another one is asked for, or `close`. Blocks. */
export class HeaderReader {
  #archive: ZipArchive | undefined;

  /** Issues: those of the file, of the archive and of `readHeader`. */
  read({ path, inside }: FilePlace): Result<Header> {
    return inside === undefined ? readHeaderOfFile(path) : this.#readMember(inside.archive, inside.member);
  }

  close(): void {
    this.#archive?.close();
    this.#archive = undefined;
  }

  #readMember(path: string, member: ZipMember): Result<Header> {
    if (this.#archive?.path !== path) {
      this.close();
      const opened = openZipArchive(path);
      if (!opened.ok) return opened;
      this.#archive = opened.value;
    }
    const start = this.#archive.read(member, firstPart);
    if (!start.ok) return start;
    const header = readHeader(start.value, member.length);
    const isWhole = header.ok || !mayNeedMore.has(header.issues[0].code) || member.length <= firstPart;
    if (isWhole) return header;
    const bytes = this.#archive.read(member);
    return bytes.ok ? readHeader(bytes.value, member.length) : bytes;
  }
}
