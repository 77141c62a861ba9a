import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Result } from "../../base/result.ts";
import { resolveRecipe } from "../../fat/resolve-recipe.ts";
import { createProject } from "../../node/project-file/open-project.ts";
import { loadSlice } from "../../node/studies/load-slice.ts";
import { caseFromSlice } from "../../pipeline/measuring/case-from-slice.ts";
import { measureCase } from "../../pipeline/measuring/measure-case.ts";
import type { Roi } from "../../roi/roi.ts";
import { sliceIdOf } from "../../study/project/project-slice.ts";
import { capturedRun } from "../captured-run.ts";

const paraspine = (...argv: readonly string[]) => capturedRun(argv);

const series = fileURLToPath(new URL("../../../sample-dicom/studies/lean/t2_tse_tra", import.meta.url));
const by = { reader: "LW", at: "2026-01-31T08:15:00.000Z" };
const box: Roi = {
  id: "MF_L",
  name: "MF_L",
  origin: "drawn",
  convention: "fascial",
  outlines: [
    {
      type: "rectangle",
      points: [
        [110, 150],
        [130, 180],
      ],
    },
  ],
};

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(" "));
  return result.value;
}

let folder: string;
let project: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-export-command-"));
  project = join(folder, "study.paraspine");
  const store = got(createProject(project, "Study", by));
  for (const [index, name] of readdirSync(series).sort().slice(4, 6).entries()) {
    const path = join(series, name);
    const slice = got(await loadSlice(path, 1));
    const start = caseFromSlice({ slice, sha256: slice.sha256, rois: [box], recipe: resolveRecipe({}) });
    const { work } = measureCase(start, slice, slice.sha256);
    const id = sliceIdOf(work.image);
    got(store.addSlices([{ id, image: work.image, path }], by));
    got(store.writeCase(id, work, index === 0 ? "checked" : "drawn", by));
  }
  store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("paraspine export", () => {
  it("writes a table and says where, and that it is for research", async () => {
    const target = join(folder, "table.csv");
    const { code, stdout, stderr } = await paraspine("export", project, "--kind", "csv", "--out", target);
    expect(code).toBe(0);
    expect(stdout).toBe(`${target}\n`);
    expect(stderr).toContain("Research use only");
    expect(readFileSync(target, "utf8").trimEnd().split("\r\n")).toHaveLength(3);
  });

  it("takes only the states asked for", async () => {
    const target = join(folder, "checked");
    const { code } = await paraspine(
      "export",
      project,
      "--kind",
      "seg",
      "--out",
      target,
      "--state",
      "checked",
    );
    expect(code).toBe(0);
    expect(readdirSync(target)).toHaveLength(2);
    expect(execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: target, encoding: "utf8" })).toContain(
      "OK",
    );
  });

  it("does not write over the project or its images, and tells of files of an earlier export", async () => {
    const over = await paraspine("export", project, "--kind", "csv", "--out", project);
    expect(over.code).toBe(2);
    expect(over.stderr).toContain("file-would-overwrite-input");
    expect(readFileSync(project).subarray(0, 15).toString()).toBe("SQLite format 3");
    const others = ["image.dcm", "backup.paraspine"].map((name) => join(folder, name));
    copyFileSync(join(series, readdirSync(series)[0]!), others[0]!);
    copyFileSync(project, others[1]!);
    for (const other of others) {
      const before = readFileSync(other);
      const { code, stderr } = await paraspine("export", project, "--kind", "csv", "--out", other);
      expect([code, stderr]).toEqual([2, expect.stringContaining("[file-would-overwrite-original]")]);
      expect(readFileSync(other).equals(before)).toBe(true);
    }
    const target = join(folder, "outlines");
    await paraspine("export", project, "--kind", "roiset", "--out", target);
    const again = ["export", project, "--kind", "roiset", "--out", target, "--state", "drawn"];
    expect((await paraspine(...again)).stderr).toContain("export-folder-has-others");
  });

  it("gives pseudonyms by the key of the de-identified files", async () => {
    const key = join(folder, "key.json");
    const anonymous = join(folder, "anonymous");
    expect((await paraspine("deidentify", series, "--out", anonymous, "--key", key)).code).toBe(0);
    const target = join(folder, "pseudonyms.csv");
    const { code, stderr } = await paraspine(
      "export",
      project,
      "--kind",
      "csv",
      "--out",
      target,
      "--key",
      key,
    );
    expect(code).toBe(0);
    expect(stderr).toContain("export-free-text");
    expect(readFileSync(target, "utf8")).toMatch(/^P[0-9A-Z]{8},/m);
    expect(readFileSync(target, "utf8")).not.toContain("SAMPLE-LEAN");
  });

  it("says in Chinese that nothing fits", async () => {
    const target = join(folder, "none.xlsx");
    const given = ["export", project, "--kind", "xlsx", "--out", target, "--state", "rejected"];
    const { code, stderr } = await paraspine("--lang", "zh-CN", ...given);
    expect(code).toBe(1);
    expect(stderr).toContain("项目中没有可用于此导出的层面");
  });

  it("refuses a kind that it does not know, and a project that is not there", async () => {
    expect((await paraspine("export", project, "--kind", "doc", "--out", "x")).code).toBe(2);
    const missing = await paraspine("export", join(folder, "no.paraspine"), "--kind", "csv", "--out", "x");
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain("file-not-found");
  });
});
