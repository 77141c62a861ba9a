import type { ZipMember } from "../../base/archive/zip-directory.ts";
import type { Result } from "../../base/result.ts";
import type { Header } from "../../dicom/header/header.ts";
import { readHeader } from "../../dicom/header/read-header.ts";
import { mayNeedMore, readHeaderOfFile } from "./read-header-of-file.ts";
import { openZipContents, type ZipContents } from "./zip-archive.ts";

/** Where the bytes of one file are: on the disk, or in an archive. */
export interface FilePlace {
  readonly path: string;
  readonly inside?: { readonly archive: string; readonly member: ZipMember };
}

/** What of a member is unpacked first; most MR headers fit. */
const firstPart = 0x8000;

/** Reads headers from anywhere; an archive stays open until another one is asked for, or `close`. Blocks. */
export class HeaderReader {
  #archive: { readonly path: string; readonly contents: ZipContents } | undefined;

  /** Issues: those of the file, of the archive and of `readHeader`. */
  read({ path, inside }: FilePlace): Result<Header> {
    return inside === undefined ? readHeaderOfFile(path) : this.#readMember(inside.archive, inside.member);
  }

  close(): void {
    this.#archive?.contents.close();
    this.#archive = undefined;
  }

  #readMember(path: string, member: ZipMember): Result<Header> {
    if (this.#archive?.path !== path) {
      this.close();
      const opened = openZipContents(path);
      if (!opened.ok) return opened;
      this.#archive = { path, contents: opened.value };
    }
    const { contents } = this.#archive;
    const start = contents.read(member, firstPart);
    if (!start.ok) return start;
    const { length } = start.value;
    const header = readHeader(start.value, member.length);
    if (header.ok || length >= member.length || !mayNeedMore(header.issues[0].code, length)) return header;
    const bytes = contents.read(member);
    return bytes.ok ? readHeader(bytes.value, member.length) : bytes;
  }
}
