import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lacksOracle } from "../../../e2e/lacks-oracle.ts";
import type { ReportPage } from "../../report/case/report-page.ts";
import { ReportFile } from "./report-file.ts";

let folder: string;
let target: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-report-file-"));
  target = join(folder, "reports.pdf");
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = "2026-01-31T08:15:00.000Z";
const panels = () =>
  sharp({ create: { width: 300, height: 90, channels: 3, background: "#888" } })
    .png()
    .toBuffer();
const page = (id: string, warnings = 1): ReportPage => ({
  title: "Paraspinal muscles 椎旁肌",
  notice: "Research use only.",
  program: "Paraspine",
  subject: [{ label: "Patient ID", value: id }],
  caption: "(A) Outlines.",
  blocks: [
    {
      kind: "list",
      items: Array.from(
        { length: warnings },
        (_, index) => `Warning ${index}: ${"look at this again, ".repeat(8)}`,
      ),
      columns: 1,
      isSmall: false,
    },
  ],
});

async function written(...pages: readonly ReportPage[]): Promise<string> {
  const file = await ReportFile.open(target, at);
  if (!file.ok) throw new Error(file.issues[0].message);
  for (const one of pages) await file.value.add({ page: one, panels: await panels() });
  const hash = await file.value.finish();
  await file.value.abandon();
  return hash;
}

const run = (command: string, ...given: string[]) =>
  execFileSync(command, given, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

describe("a PDF of reports", () => {
  it.skipIf(process.platform === "win32")("is for its owner alone", async () => {
    await written(page("A"));
    expect(statSync(target).mode & 0o777).toBe(0o600);
  });

  it("appears whole, with its hash, the same bytes each time", async () => {
    const hash = await written(page("A"), page("B"));
    const bytes = readFileSync(target);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash);
    expect(readdirSync(folder)).toEqual(["reports.pdf"]);
    expect(await written(page("A"), page("B"))).toBe(hash);
  });

  it("leaves nothing where it is given up, and what stood there before", async () => {
    await written(page("A"));
    const before = readFileSync(target);
    const file = await ReportFile.open(target, at);
    if (!file.ok) throw new Error(file.issues[0].message);
    await file.value.add({ page: page("B"), panels: await panels() });
    await file.value.abandon();
    expect(readdirSync(folder)).toEqual(["reports.pdf"]);
    expect(readFileSync(target)).toEqual(before);
    const nowhere = await ReportFile.open(join(folder, "no", "where.pdf"), at);
    expect(nowhere.issues[0]?.code).toBe("file-unwritable");
  });

  it.skipIf(lacksOracle("poppler"))(
    "holds a page a report, or more where letters would be too small",
    async () => {
      await written(page("A"), page("B", 90), page("C"));
      expect(run("pdfinfo", target)).toMatch(/Pages: +6\n/);
      const text = run("pdftotext", target, "-");
      expect(text.match(/Warning \d+:/g)).toHaveLength(92);
      expect(run("pdftoppm", "-r", "20", "-png", target, join(folder, "page"))).toBe("");
    },
  );

  it.skipIf(lacksOracle("poppler"))(
    "draws what image headers can hold, line breaks and letters without a glyph too",
    async () => {
      await written(page("王小明 \u0000Åse\tÖ\n한 \ud800 \u202e 𝒳"));
      const text = run("pdftotext", "-layout", target, "-").replace(/\s+/g, " ");
      expect(text).toContain("王小明 Åse Ö");
    },
  );
});
