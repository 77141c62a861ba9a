import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lacksOracle } from "../../../e2e/lacks-oracle.ts";
import { PdfJoiner } from "./pdf-joiner.ts";
import { renumberPdfObject } from "./renumber-pdf-object.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-pdf-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (command: string, ...given: string[]) =>
  execFileSync(command, given, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** A PDF by hand: a page for each text, with words that look like references in texts and in the stream. */
function pdfOf(...texts: readonly string[]): Uint8Array {
  const objects = [
    "<</Producer (by hand \\) 3 0 R)>>",
    `<</Type /Pages /Count ${texts.length} /Kids [${texts.map((_, index) => `${5 + 2 * index} 0 R`).join(" ")}]>>`,
    "<</Type /Catalog\n/Pages 2 0 R>>",
    "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
  ];
  for (const [index, text] of texts.entries()) {
    const drawing = `BT /F4 24 Tf 50 700 Td (${text}) Tj ET\n% 1 0 R endstream-like words 2 0 R\n`;
    objects.push(
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F4 4 0 R>>>> /Contents ${6 + 2 * index} 0 R>>`,
      `<</Length ${drawing.length}>> stream\n${drawing}endstream`,
    );
  }
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = file.length;
  const entries = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<</Size ${objects.length + 1}\n/Root 3 0 R\n/Info 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

async function joined(...pdfs: readonly Uint8Array[]): Promise<string> {
  const target = join(folder, "joined.pdf");
  const joiner = await PdfJoiner.open(target);
  if (!joiner.ok) throw new Error(joiner.issues[0].code);
  for (const pdf of pdfs) await joiner.value.append(pdf);
  const hash = await joiner.value.finish();
  await joiner.value.abandon();
  expect(createHash("sha256").update(readFileSync(target)).digest("hex")).toBe(hash);
  return target;
}

describe("PdfJoiner", () => {
  it.skipIf(lacksOracle("poppler"))("joins pages in order, as poppler reads them", async () => {
    const target = await joined(pdfOf("first"), pdfOf("second", "third"), pdfOf("first"));
    const info = execFileSync("pdfinfo", [target], { encoding: "utf8" });
    expect(info).toMatch(/Pages: +4\n/);
    expect(info).toMatch(/Producer: +Paraspine\n/);
    expect(
      run("pdftotext", target, "-")
        .split("\f")
        .map((page) => page.trim()),
    ).toEqual(["first", "second", "third", "first", ""]);
  });

  it("holds once what several files draw with", async () => {
    const file = readFileSync(await joined(pdfOf("first"), pdfOf("second"), pdfOf("first")), "latin1");
    expect(file.match(/\/BaseFont/g)).toHaveLength(1);
    expect(file.match(/\(first\) Tj/g)).toHaveLength(1);
    expect(file.match(/\/Type \/Page /g)).toHaveLength(3);
  });

  it("leaves nothing behind where it is abandoned, and the old file as it was", async () => {
    const joiner = await PdfJoiner.open(join(folder, "report.pdf"));
    if (!joiner.ok) throw new Error(joiner.issues[0].code);
    await joiner.value.append(pdfOf("half"));
    await joiner.value.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("refuses what is no PDF as Chromium prints it", async () => {
    const joiner = await PdfJoiner.open(join(folder, "report.pdf"));
    if (!joiner.ok) throw new Error(joiner.issues[0].code);
    await expect(joiner.value.append(new TextEncoder().encode("%PDF-1.5 something else"))).rejects.toThrow();
    await joiner.value.abandon();
  });

  it("says where nothing can be written", async () => {
    const joiner = await PdfJoiner.open(join(folder, "no such folder", "report.pdf"));
    expect(joiner.ok).toBe(false);
  });
});

describe("renumberPdfObject", () => {
  const moved = (object: string) => renumberPdfObject(object, (old) => old + 100);

  it.each([
    ["<</G3 3 0 R>>", "<</G3 103 0 R>>"],
    ["[1 2 0 R 3 0 R 5]", "[1 102 0 R 103 0 R 5]"],
    ["(a \\) 1 0 R (2 0 R)) 3 0 R", "(a \\) 1 0 R (2 0 R)) 103 0 R"],
    ["<0102> 1 0 R % 2 0 R\n3 0 R", "<0102> 101 0 R % 2 0 R\n103 0 R"],
    ["/Name1 0 /R 1 0 Rx 2 0 R", "/Name1 0 /R 1 0 Rx 102 0 R"],
    ["<</Length 7 0 R>> stream\n1 0 R", "<</Length 107 0 R>> stream\n1 0 R"],
  ])("leads %j to %j", (object, expected) => expect(moved(object)).toBe(expected));
});
