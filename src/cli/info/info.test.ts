import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { capturedRun } from "../captured-run.ts";

const reference = fileURLToPath(new URL("../../../e2e/reference/dicom/files/", import.meta.url));

const paraspine = (...argv: readonly string[]) => capturedRun(argv);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("info", () => {
  it("prints the JSON that scripts rely on", async () => {
    const path = join(folder, "IM1");
    writeFileSync(path, readFileSync(join(reference, "rescaled.dcm")));
    const { code, stdout, stderr } = await paraspine("info", path, "--json");
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({
      studies: [
        {
          studyInstanceUid: "1.2.826.0.1.3680043.8.498.99.2",
          patientId: "P-1",
          studyDate: "20260102",
          series: [
            {
              seriesInstanceUid: "1.2.826.0.1.3680043.8.498.99.3",
              modality: "MR",
              description: "t2_tse_tra",
              plane: "axial",
              weighting: "T2",
              weightingReason: "times",
              fatSuppressed: null,
              rows: 5,
              columns: 7,
              pixelSpacingMm: [0.625, 0.71875],
              sliceCount: 1,
              transferSyntaxUid: "1.2.840.10008.1.2.1",
              files: [path],
            },
          ],
        },
      ],
      issues: [],
    });
  });

  it("lists the frames of an enhanced file as slices of one file", async () => {
    const { stdout } = await paraspine("info", join(reference, "enhanced.dcm"), "--json");
    const { series } = JSON.parse(stdout).studies[0];
    expect(
      series.map(({ sliceCount, files }: { sliceCount: number; files: string[] }) => [
        sliceCount,
        files.length,
      ]),
    ).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(series[0]).toMatchObject({ plane: "coronal", fatSuppressed: true, pixelSpacingMm: [0.5, 0.75] });
  });

  it("names what cannot be read, goes on, and ends with 1", async () => {
    writeFileSync(join(folder, "IM1"), readFileSync(join(reference, "explicit-8.dcm")));
    writeFileSync(join(folder, "IM2.dcm"), "nothing");
    const { code, stdout, stderr } = await paraspine("info", folder, "--json", "--lang", "zh-CN");
    expect(code).toBe(1);
    const { studies, issues } = JSON.parse(stdout);
    expect(studies).toHaveLength(1);
    expect(issues).toMatchObject([
      { code: "dicom-not-dicom", severity: "error", path: join(folder, "IM2.dcm") },
    ]);
    expect(stderr).toBe(
      `${join(folder, "IM2.dcm")}: 错误: 该文件不是 DICOM。请选择 DICOM 文件、文件夹或 DICOMDIR。 [dicom-not-dicom]\n`,
    );
  });

  it("prints a table for people", async () => {
    const { code, stdout } = await paraspine("info", join(reference, "explicit-8.dcm"));
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        "P-1  2026-01-02",
        "  plane  weighting  fat  slices  matrix  spacing mm     modality  description",
        "  axial  T2         -    1       5 x 7   0.625 x 0.719  MR        t2_tse_tra",
        "",
      ].join("\n"),
    );
  });
});

describe("the command line itself", () => {
  it.each([
    [[], 2],
    [["info"], 2],
    [["nonsense"], 2],
    [["info", "x", "--nonsense"], 2],
    [["--lang", "fr", "info", "x"], 2],
    [["--help"], 0],
    [["info", "--help"], 0],
    [["--version"], 0],
    [["info", "/there/is/no/such/file"], 1],
  ] as [string[], number][])("%j ends with %i", async (argv, code) => {
    expect((await paraspine(...argv)).code).toBe(code);
  });

  it("prints help on stdout and usage errors on stderr", async () => {
    expect((await paraspine("--help")).stdout).toContain("info [options] <path...>");
    const wrong = await paraspine("info");
    expect(wrong.stdout).toBe("");
    expect(wrong.stderr).toContain("missing required argument");
  });
});
