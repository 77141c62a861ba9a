import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lacksOracle } from "../../../e2e/lacks-oracle.ts";
import { openProject } from "../../node/project-file/open-project.ts";
import { parseCaseText } from "../../study/case/parse-case-text.ts";
import { regionTexts } from "../../study/texts/region-texts.ts";
import { capturedRun } from "../captured-run.ts";

const studies = fileURLToPath(new URL("../../../sample-dicom/studies", import.meta.url));
const noPoppler = lacksOracle("poppler");

let folder: string;
let project: string;
let cases: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-report-"));
  project = join(folder, "study.paraspine");
  const batch = join(folder, "batch");
  await capturedRun(["batch", studies, "--out", batch, "--no-pictures"]);
  const added = await capturedRun(["project", "add", project, studies, "--from-batch", batch]);
  if (added.code !== 0) throw new Error(added.stderr);
  cases = readdirSync(join(batch, "cases")).map((name) => join(batch, "cases", name));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (...argv: readonly string[]) => capturedRun(["report", ...argv]);
const caseOf = (file: string) => {
  const work = parseCaseText(readFileSync(file, "utf8"));
  if (!work.ok) throw new Error(work.issues[0].message);
  return work.value;
};
const run = (command: string, ...argv: readonly string[]) =>
  execFileSync(command, argv, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
/** The pages' words as poppler reads them. */
const pagesOf = (file: string) =>
  run("pdftotext", "-layout", file, "-")
    .split("\f")
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, " "));

describe.skipIf(noPoppler)("paraspine report, read by poppler", () => {
  it.each(["en", "zh-CN"] as const)(
    "prints the very numbers of each Case of a project (%s)",
    async (language) => {
      const target = join(folder, `${language}.pdf`);
      const written = await capturedRun(["--lang", language, "report", project, "--out", target]);
      expect(written).toMatchObject({ code: 0, stdout: `${target}\n` });
      expect(run("pdfinfo", target)).toMatch(/Pages: +3\n/);
      const pages = pagesOf(target);
      for (const work of cases.map(caseOf)) {
        const page = pages.find((text) => text.includes(work.image.patientId!))!;
        const { rois, patient } = work.result!;
        for (const { name, csaMm2, faMm2, fdrPercent, threshold } of rois) {
          const numbers =
            name === "VB"
              ? [csaMm2!.toFixed(1), "– – –"]
              : [
                  csaMm2!.toFixed(1),
                  faMm2!.toFixed(1),
                  fdrPercent!.toFixed(1),
                  `${threshold!.lower} – 65535`,
                ];
          const words = regionTexts[name as keyof typeof regionTexts][language];
          const row = page.slice(page.indexOf(words), page.indexOf(words) + 120);
          for (const number of numbers) expect(row, `${name} in ${page}`).toContain(number);
        }
        const { csaCm2, faCm2, fdrPercent } = patient;
        expect(page).toContain(
          `${csaCm2!.toFixed(2)} cm² ${faCm2!.toFixed(2)} cm² ${fdrPercent!.toFixed(1)} %`,
        );
        expect(page).toContain(work.image.sha256.slice(0, 16));
        expect(page).toContain(
          language === "en"
            ? "Research use only. Not validated. Not for diagnosis or treatment decisions."
            : "仅供研究使用。未经验证。不得用于诊断或治疗决策。",
        );
      }
      // Panels A, B and C and the picture of the level on each page; every letter comes with the file.
      expect(run("pdfimages", "-list", target).match(/^ +\d+ +\d+ image/gm)).toHaveLength(6);
      const fonts = run("pdffonts", target).trimEnd().split("\n").slice(2);
      expect(fonts.every((line) => /yes yes yes/.test(line))).toBe(true);
    },
  );

  it("is the same document from a project and from its Cases", async () => {
    const [fromProject, fromCases] = [join(folder, "project.pdf"), join(folder, "cases.pdf")];
    await report(project, "--out", fromProject);
    const written = await report(...cases, "--images", studies, "--out", fromCases);
    expect(written.code).toBe(0);
    expect([...pagesOf(fromCases)].sort()).toEqual([...pagesOf(fromProject)].sort());
  });

  it("prints the risk that the project's clinical table gives, and nobody's name", async () => {
    const table = join(folder, "clinical.csv");
    writeFileSync(table, "patient_id,name,age,diabetes,bmd_t_score\nSAMPLE-MODERATE,Wang,73,1,-3.4\n");
    const own = join(folder, "risk.paraspine");
    copyFileSync(project, own);
    await capturedRun(["risk", "import", table, "--project", own]);
    const target = join(folder, "risk.pdf");
    expect((await report(own, "--out", target)).code).toBe(0);
    const page = pagesOf(target).find((text) => text.includes("SAMPLE-MODERATE"))!;
    for (const words of [
      "yang-2025-recalibrated 1.0.0",
      "73 years",
      "−3.4",
      "third of the 250 studied patients",
    ])
      expect(page).toContain(words);
    expect(page).not.toContain("Wang");
    expect(run("pdfinfo", target)).toMatch(/Pages: +3\n/);
  });
});

describe("paraspine report", () => {
  it("notes the report in the project's trail", async () => {
    const target = join(folder, "noted.pdf");
    await report(project, "--out", target, "--reader", "LW");
    const opened = openProject(project, { readOnly: true });
    if (!opened.ok) throw new Error(opened.issues[0].message);
    const audit = opened.value.audit();
    opened.value.close();
    expect(audit.ok && audit.value.at(-1)).toMatchObject({
      action: "exported",
      reader: "LW",
      subject: "pdf: 3 slices in 1 file",
    });
  });

  it("takes no Case whose image changed or is not there, says so, and leaves nothing", async () => {
    const moved = join(folder, "moved");
    const [file = ""] = cases;
    const { image } = caseOf(file);
    copyFileSync(file, join(folder, "alone.case.json"));
    const target = join(folder, "none.pdf");
    const missing = await report(
      join(folder, "alone.case.json"),
      "--out",
      target,
      "--images",
      join(folder, "batch"),
    );
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining("[case-image-missing]")]);
    const original = run("grep", "-rl", image.sopInstanceUid!, studies)
      .trim()
      .split("\n")
      .find((path) => /tra/.test(path))!;
    copyFileSync(original, moved);
    appendFileSync(moved, "x");
    const changed = await report(file, "--out", target, "--images", moved);
    expect([changed.code, changed.stderr]).toEqual([1, expect.stringContaining("[case-image-changed]")]);
    expect(readdirSync(folder).filter((name) => name.includes("none.pdf"))).toEqual([]);
  });

  it("overwrites no input, and refuses what makes no sense", async () => {
    const [file = ""] = cases;
    const before = readFileSync(file);
    expect((await report(file, "--images", studies, "--out", file)).code).toBe(2);
    expect((await report(project, "--out", project)).code).toBe(2);
    expect(readFileSync(file)).toEqual(before);
    const out = join(folder, "senseless.pdf");
    expect((await report(project, file, "--out", out)).code).toBe(2);
    expect((await report(file, "--state", "checked", "--out", out)).code).toBe(2);
    expect((await report(project, "--images", studies, "--out", out)).code).toBe(2);
    expect((await report(project)).code).toBe(2);
    expect((await report(join(folder, "no.paraspine"), "--out", out)).stderr).toContain("[file-not-found]");
    const none = await capturedRun([
      "--lang",
      "zh-CN",
      "report",
      project,
      "--state",
      "checked",
      "--out",
      out,
    ]);
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining("[export-nothing-chosen]")]);
  });
});
