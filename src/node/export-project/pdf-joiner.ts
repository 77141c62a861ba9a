import { Buffer } from "node:buffer";
import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { failure, type Result, success } from "../../base/result.ts";
import { fileIssue } from "../files/file-issue.ts";
import { flushFolder } from "../files/flush-folder.ts";
import { removeAbandonedDrafts } from "../files/remove-abandoned-drafts.ts";
import { type ByteText, renumberPdfObject } from "./renumber-pdf-object.ts";

/** The first objects of the joined file, written last. */
const catalog = 1;
const pageTree = 2;
const information = 3;

/** One document of the form that Chromium prints: a plain cross-reference table, nothing encrypted. */
interface PdfDocument {
  readonly root: number;
  readonly information: number | undefined;
  /** What is between `obj` and `endobj`, by number. */
  readonly objects: ReadonlyMap<number, ByteText>;
}

/**
 * Joins PDF files as they are printed, one after the other, into one file: whole objects are copied under new numbers and
 * each file's pages become a branch of one tree; letters that several reports draw are there once. Only numbers, places
 * and hashes are held in memory, so hundreds of reports need no more than one. The target appears whole or not at all.
 * PDF 32000-1:2008, 7.5 and 7.7.3.
 */
export class PdfJoiner {
  readonly #file: FileHandle;
  readonly #draft: string;
  readonly #target: string;
  readonly #hash = createHash("sha256");
  /** Where each object begins, by its number less one. */
  readonly #places: number[] = [0, 0, 0];
  readonly #branches: { readonly number: number; readonly pages: number }[] = [];
  /** Numbers of objects that refer to nothing, by the hash of their content. */
  readonly #leaves = new Map<string, number>();
  #length = 0;
  #closed = false;

  private constructor(file: FileHandle, draft: string, target: string) {
    this.#file = file;
    this.#draft = draft;
    this.#target = target;
  }

  /** Begins beside the target; `file-unwritable`. */
  static async open(target: string): Promise<Result<PdfJoiner>> {
    const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
    await removeAbandonedDrafts(target);
    try {
      const joiner = new PdfJoiner(await open(draft, "wx"), draft, target);
      await joiner.#write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
      return success(joiner);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      return failure(fileIssue(error, target, true));
    }
  }

  /** Adds the pages of a file. @throws where it is no PDF of the form that Chromium prints, or cannot be written. */
  async append(pdf: Uint8Array): Promise<void> {
    const document = readPdf(Buffer.from(pdf).toString("latin1"));
    const branch = referenceOf(document.objects.get(document.root), "Pages");
    const left = new Set([document.root, document.information]);
    const numbers = new Map<number, number>();
    const fresh: number[] = [];
    for (const [old, object] of document.objects) {
      if (left.has(old)) continue;
      const { number, isNew } = this.#numberFor(object);
      numbers.set(old, number);
      if (isNew) fresh.push(old);
    }
    const renumbered = (old: number) => numbers.get(old) ?? 0;
    for (const old of fresh) {
      const object = renumberPdfObject(document.objects.get(old)!, renumbered);
      const placed = old === branch ? object.replace("<<", `<</Parent ${pageTree} 0 R\n`) : object;
      await this.#writeObject(numbers.get(old)!, placed);
    }
    const pages = Number(/\/Count (\d+)/.exec(document.objects.get(branch) ?? "")?.[1]);
    if (!Number.isInteger(pages)) throw new Error("a printed report has no page tree");
    this.#branches.push({ number: renumbered(branch), pages });
  }

  /** A new number; the earlier one of an object that refers to nothing and is in the file already, as a letter does. */
  #numberFor(object: ByteText): { readonly number: number; readonly isNew: boolean } {
    let refers = false;
    renumberPdfObject(object, (old) => {
      refers = true;
      return old;
    });
    const hash = refers ? undefined : createHash("sha256").update(object, "latin1").digest("base64");
    const known = hash === undefined ? undefined : this.#leaves.get(hash);
    if (known !== undefined) return { number: known, isNew: false };
    this.#places.push(0);
    const number = this.#places.length;
    if (hash !== undefined) this.#leaves.set(hash, number);
    return { number, isNew: true };
  }

  /** Ends the file and puts it in its place; answers its SHA-256. */
  async finish(): Promise<string> {
    const kids = this.#branches.map(({ number }) => `${number} 0 R`).join(" ");
    const count = this.#branches.reduce((sum, { pages }) => sum + pages, 0);
    await this.#writeObject(catalog, `\n<</Type /Catalog\n/Pages ${pageTree} 0 R>>\n`);
    await this.#writeObject(pageTree, `\n<</Type /Pages\n/Count ${count}\n/Kids [${kids}]>>\n`);
    await this.#writeObject(information, "\n<</Producer (Paraspine)>>\n");
    const table = this.#length;
    const size = this.#places.length + 1;
    const entries = this.#places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`);
    await this.#write(`xref\n0 ${size}\n0000000000 65535 f \n${entries.join("")}`);
    await this.#write(
      `trailer\n<</Size ${size}\n/Root ${catalog} 0 R\n/Info ${information} 0 R>>\nstartxref\n${table}\n%%EOF\n`,
    );
    await this.#file.sync();
    await this.#close();
    await rename(this.#draft, this.#target);
    await flushFolder(dirname(this.#target));
    return this.#hash.digest("hex");
  }

  /** Takes away what was begun; nothing happens after `finish`. */
  async abandon(): Promise<void> {
    await this.#close();
    await rm(this.#draft, { force: true });
  }

  async #close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#file.close();
  }

  async #writeObject(number: number, object: ByteText): Promise<void> {
    this.#places[number - 1] = this.#length;
    await this.#write(`${number} 0 obj${object}endobj\n`);
  }

  async #write(content: ByteText): Promise<void> {
    const bytes = Buffer.from(content, "latin1");
    await this.#file.writeFile(bytes);
    this.#hash.update(bytes);
    this.#length += bytes.length;
  }
}

/** @throws where the file is not of that form. */
function readPdf(file: ByteText): PdfDocument {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  const table = /^xref\s+0 (\d+)\s+/.exec(file.slice(start));
  if (!Number.isInteger(start) || table === null)
    throw new Error("a printed report has no cross-reference table");
  const first = start + table[0].length;
  const count = Number(table[1]);
  const places = Array.from({ length: count }, (_, number) => {
    const entry = file.slice(first + number * 20, first + number * 20 + 18);
    return { number, place: Number(entry.slice(0, 10)), used: entry[17] === "n" };
  }).filter(({ used }) => used);
  const trailer = file.slice(first + count * 20);
  const root = referenceOf(trailer, "Root");
  const ends = [...places.map(({ place }) => place), start].sort((a, b) => a - b);
  const objects = new Map<number, ByteText>();
  for (const { number, place } of places) {
    const whole = file.slice(place, ends[ends.indexOf(place) + 1]);
    const head = `${number} 0 obj`;
    const end = whole.lastIndexOf("endobj");
    if (!whole.startsWith(head) || end < 0) throw new Error("a printed report has a damaged object");
    objects.set(number, whole.slice(head.length, end));
  }
  const info = /\/Info (\d+) 0 R/.exec(trailer)?.[1];
  return { root, information: info === undefined ? undefined : Number(info), objects };
}

/** The number of the object that an entry of a dictionary refers to. */
function referenceOf(dictionary: ByteText | undefined, key: string): number {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary ?? "")?.[1];
  if (found === undefined) throw new Error(`a printed report has no ${key}`);
  return Number(found);
}
