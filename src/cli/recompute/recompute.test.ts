import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject } from "../../node/project-file/open-project.ts";
import { parseCaseText } from "../../study/case/parse-case-text.ts";
import { sliceIdOf } from "../../study/project/project-slice.ts";
import { capturedRun } from "../captured-run.ts";

const reference = fileURLToPath(new URL("../../../e2e/reference/imagej/phantoms", import.meta.url));
const by = { reader: "LW", at: "2026-01-31T08:15:00.000Z" };

let folder: string;
let image: string;
let saved: string;

/** A Case with a recipe of its own, saved beside its image. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-recompute-"));
  image = join(folder, "case00.dcm");
  saved = join(folder, "case00.case.json");
  copyFileSync(join(reference, "case00.dcm"), image);
  const rois = join(reference, "case00.RoiSet.zip");
  const made = await capturedRun([
    ...["measure", image, "--rois", rois, "--method", "Li", "--scope", "muscles", "--save-case", saved],
  ]);
  if (made.code !== 0) throw new Error(made.stderr);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The image with one pixel's lowest bit the other way round: the same UIDs, another content. */
function changedImage(): string {
  const changed = join(folder, "changed", "case00.dcm");
  mkdirSync(join(folder, "changed"), { recursive: true });
  const bytes = readFileSync(image);
  bytes[bytes.length - 1000]! ^= 1;
  writeFileSync(changed, bytes);
  return changed;
}

const json = async (...argv: string[]) => {
  const { stdout, stderr, code } = await capturedRun([...argv, "--json"]);
  return { value: JSON.parse(stdout), stderr, code };
};

describe("measuring with the outlines of a Case", () => {
  it("takes the Case's own recipe, and says so", async () => {
    const { value, stderr, code } = await json("measure", image, "--rois", saved);
    expect(code).toBe(0);
    expect(value.recipe).toMatchObject({ scope: "muscles", threshold: { kind: "auto", method: "Li" } });
    expect(value.rois).toEqual(JSON.parse(readFileSync(saved, "utf8")).result.rois);
    expect(stderr).toContain("method=Li");
    expect(stderr).toContain("[case-own-recipe]");
  });

  it("takes another recipe where one is given, and says so", async () => {
    const { value, stderr } = await json("measure", image, "--rois", saved, "--method", "Otsu");
    expect(value.recipe).toMatchObject({ scope: "roi", threshold: { kind: "auto", method: "Otsu" } });
    expect(stderr).toContain("[case-recipe-replaced]");
  });

  it("refuses an image that was changed", async () => {
    const { value, code } = await json("measure", changedImage(), "--rois", saved);
    expect(code).toBe(1);
    expect(value.issues[0].code).toBe("case-image-changed");
    expect(value.rois).toBeUndefined();
  });
});

describe("paraspine recompute", () => {
  it("finds a Case's numbers again, by its own recipe", async () => {
    const { value, code } = await json("recompute", saved);
    expect(code).toBe(0);
    expect(value.cases).toEqual([
      { case: saved, recipe: expect.stringContaining("method=Li"), status: "same", differences: [] },
    ]);
  });

  it("says where numbers differ", async () => {
    const work = JSON.parse(readFileSync(saved, "utf8"));
    const roi = work.result.rois[1];
    const before = roi.fatPixelCount;
    roi.fatPixelCount += 1;
    const forged = join(folder, "forged.case.json");
    writeFileSync(forged, JSON.stringify(work));
    const { value, code, stderr } = await json("recompute", forged, "--images", folder);
    expect(code).toBe(1);
    expect(value.cases[0]).toMatchObject({
      status: "differs",
      differences: [{ value: `${roi.name}.fatPixelCount`, before: before + 1, after: before }],
    });
    expect(stderr).toContain("[recompute-differs]");
  });

  it("refuses a changed image, and misses one that is not there", async () => {
    const changed = await json("recompute", saved, "--images", changedImage());
    expect([changed.code, changed.value.issues[0].code]).toEqual([1, "case-image-changed"]);
    const inFolder = await json("recompute", saved, "--images", join(folder, "changed"));
    expect([inFolder.code, inFolder.value.issues[0].code]).toEqual([1, "case-image-changed"]);
    mkdirSync(join(folder, "none"));
    const none = await json("recompute", saved, "--images", join(folder, "none"));
    expect([none.code, none.value.issues[0].code]).toEqual([1, "case-image-missing"]);
    const typo = await json("recompute", saved, "--images", join(folder, "tpyo"));
    expect([typo.code, typo.value.issues[0].code]).toEqual([1, "file-not-found"]);
  });

  it("measures every Case of a project again", async () => {
    const work = parseCaseText(readFileSync(saved, "utf8"));
    if (!work.ok) throw new Error(work.issues[0].message);
    const file = join(folder, "study.paraspine");
    const made = createProject(file, "Study", by);
    if (!made.ok) throw new Error(made.issues[0].message);
    const id = sliceIdOf(work.value.image);
    made.value.addSlices([{ id, image: work.value.image, path: image }], by);
    made.value.writeCase(id, work.value, "drawn", by);
    made.value.close();
    const before = readFileSync(file);
    for (const options of [[], ["--images", image], ["--images", reference]]) {
      const { value, code } = await json("recompute", file, ...options);
      expect(code).toBe(0);
      expect(value.cases).toMatchObject([{ case: id, status: "same" }]);
    }
    expect(readFileSync(file)).toEqual(before);
  });
});
