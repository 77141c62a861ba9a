import { createHash, type Hash } from "node:crypto";
import { once } from "node:events";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type PdfDocument from "pdfkit";
import { failure, type Result, success } from "../../base/result.ts";
import type { ReportPage } from "../../report/case/report-page.ts";
import { program } from "../../study/case/program.ts";
import { draftBeside } from "../files/draft-beside.ts";
import { fileIssue } from "../files/file-issue.ts";
import { flushFolder } from "../files/flush-folder.ts";
import { removeAbandonedDrafts } from "../files/remove-abandoned-drafts.ts";
import { PageFonts } from "./page-fonts.ts";
import { type Mark, type Piece, ReportLayout } from "./report-layout.ts";

/** A4, and its margins, in points. */
const paper = { width: 595.28, height: 841.89 } as const;
const margin = { x: 36.85, y: 31.18 } as const;
const room = { width: paper.width - 2 * margin.x, height: paper.height - 2 * margin.y } as const;
/** The size of letters, in points, and smaller ones that are tried until a report fits on one page; still smaller ones nobody reads. */
const usualSize = 9;
const smallerSizes = [8.75, 8.5, 8.25, 8, 7.75, 7.5, 7.25, 7, 6.75, 6.5] as const;

/**
 * A PDF of reports, one after the other, written to the disk as they come: whole pages are not held in memory, and letters
 * that several reports draw are in the file once. The target appears whole or not at all, for its owner alone.
 */
export class ReportFile {
  readonly #document: PDFKit.PDFDocument;
  readonly #file: FileHandle;
  readonly #draft: string;
  readonly #target: string;
  readonly #hash: Hash = createHash("sha256");
  /** What was written last; rejects where the disk refuses. */
  #written: Promise<void> = Promise.resolve();
  #closed = false;

  private constructor(document: PDFKit.PDFDocument, file: FileHandle, draft: string, target: string) {
    this.#document = document;
    this.#file = file;
    this.#draft = draft;
    this.#target = target;
    document.on("data", (bytes: Uint8Array) => {
      this.#written = this.#written.then(() => this.#write(bytes));
      this.#written.catch(() => undefined);
    });
  }

  /**
   * Begins beside the target; `file-unwritable`.
   *
   * @param at when the reports are made, ISO 8601; it is in the file
   */
  static async open(target: string, at: string): Promise<Result<ReportFile>> {
    const draft = draftBeside(target);
    await removeAbandonedDrafts(target);
    // Loaded with the first report: most who read and measure print none.
    const { default: Pdf } = (await import("pdfkit")) as { default: typeof PdfDocument };
    try {
      // It holds patients' data: for its owner alone.
      const file = await open(draft, "wx", 0o600);
      const document = new Pdf({
        autoFirstPage: false,
        margin: 0,
        info: { Producer: program.name, Creator: program.name, CreationDate: new Date(at) },
      });
      return success(new ReportFile(document, file, draft, target));
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      return failure(fileIssue(error, target, true));
    }
  }

  /**
   * Adds a report: on one page where letters of a readable size let it, else on several.
   *
   * @throws where the disk refuses to write
   */
  async add({ page: given, panels, level }: PrintedReport): Promise<void> {
    const images = {
      panels: this.#imageOf(panels),
      ...(level === undefined ? {} : { level: this.#imageOf(level) }),
    };
    const { page, texts } = printable(given);
    const fonts = await PageFonts.for([...texts, "– ←→ %0123456789"]);
    const ratios = {
      panels: images.panels.height / images.panels.width,
      ...(images.level === undefined ? {} : { level: images.level.height / images.level.width }),
    };
    const layOut = (size: number) => new ReportLayout(fonts, size).pieces(page, room.width, ratios);
    const fits = (pieces: readonly Piece[]) =>
      pieces.reduce((sum, { height }) => sum + height, 0) <= room.height;
    const usual = layOut(usualSize);
    let pieces = usual;
    for (const size of smallerSizes) {
      if (fits(pieces)) break;
      pieces = layOut(size);
    }
    // What goes on to a second page anyway is not made small.
    this.#place(fits(pieces) ? pieces : usual, fonts, images);
    await this.#written;
  }

  /** Ends the file and puts it in its place; answers its SHA-256. @throws where the disk refuses to write */
  async finish(): Promise<string> {
    const ended = once(this.#document, "end");
    this.#document.end();
    await ended;
    await this.#written;
    await this.#file.sync();
    await this.#close();
    await rename(this.#draft, this.#target);
    await flushFolder(dirname(this.#target));
    return this.#hash.digest("hex");
  }

  /** Takes away what was begun; nothing happens after `finish`. */
  async abandon(): Promise<void> {
    await this.#written.catch(() => undefined);
    await this.#close();
    await rm(this.#draft, { force: true });
  }

  async #write(bytes: Uint8Array): Promise<void> {
    await this.#file.writeFile(bytes);
    this.#hash.update(bytes);
  }

  async #close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#file.close();
  }

  #imageOf(panels: Uint8Array): OpenedImage {
    const { openImage } = this.#document as unknown as { openImage(bytes: Buffer): OpenedImage };
    return openImage.call(this.#document, Buffer.from(panels));
  }

  #place(pieces: readonly Piece[], fonts: PageFonts, images: OpenedImages): void {
    let y = Number.POSITIVE_INFINITY;
    for (const { height, marks } of pieces) {
      if (y + height > paper.height - margin.y) {
        this.#document.addPage({ size: "A4", margin: 0 });
        y = margin.y;
      }
      for (const mark of marks) this.#draw({ ...mark, x: mark.x + margin.x, y: mark.y + y }, fonts, images);
      y += height;
    }
  }

  #draw(mark: Mark, fonts: PageFonts, images: OpenedImages): void {
    const document = this.#document;
    if (mark.kind === "panels" || mark.kind === "level") {
      document.image(images[mark.kind] as never, mark.x, mark.y, { width: mark.width });
      return;
    }
    if (mark.kind === "box") {
      document.rect(mark.x, mark.y, mark.width, mark.height).fill(mark.colour);
      return;
    }
    const { text, size, weight, colour, y } = mark;
    let { x } = mark;
    document.fillColor(colour);
    for (const run of fonts.runs(text, weight)) {
      document.font(run.font as never, run.font.postscriptName).fontSize(size);
      document.text(run.text, x, y, { lineBreak: false, baseline: "alphabetic" });
      x += fonts.width(run.text, size, weight);
    }
  }
}

/** What is printed of a slice: words and numbers, the panels A, B and C, and the picture of its level; PNG. */
interface PrintedReport {
  readonly page: ReportPage;
  readonly panels: Uint8Array;
  readonly level?: Uint8Array;
}

interface OpenedImages {
  readonly panels: OpenedImage;
  readonly level?: OpenedImage;
}

/** A picture as the document holds it. */
interface OpenedImage {
  readonly width: number;
  readonly height: number;
}

/** A page without line breaks and control characters, which names in image headers hold, and all that it says. */
function printable(given: ReportPage): { readonly page: ReportPage; readonly texts: readonly string[] } {
  const texts: string[] = [];
  const clean = (value: unknown): unknown => {
    if (typeof value === "string") {
      const text = value.replace(/[\s\p{Cc}]+/gu, " ");
      texts.push(text);
      return text;
    }
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
  };
  return { page: clean(given) as ReportPage, texts };
}
