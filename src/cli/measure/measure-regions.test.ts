import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MeasureResult } from "../../measure/measure-result.ts";
import type { Roi } from "../../roi/roi.ts";
import { writeRoiSet } from "../../roi/write-roi-set.ts";
import { capturedRun } from "../captured-run.ts";

// A slice of 64 x 48 pixels of 0.8 x 0.6 mm with a bright disc in its middle, and sets of outlines made by hand.
const fixture = (name: string) => fileURLToPath(new URL(`fixtures/regions/${name}`, import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-regions-"));
  process.env.PARASPINE_USER_DATA = join(folder, "user-data");
});
afterAll(() => {
  delete process.env.PARASPINE_USER_DATA;
  rmSync(folder, { recursive: true });
});

async function measure(rois: string, ...options: string[]) {
  const run = await capturedRun(["measure", fixture("slice.dcm"), "--rois", rois, "--json", ...options]);
  const result = JSON.parse(run.stdout) as Partial<MeasureResult> & Pick<MeasureResult, "issues">;
  return { ...run, result, codes: result.issues.map(({ code }) => code) };
}
const counts = ({ result }: Awaited<ReturnType<typeof measure>>) =>
  result.rois?.map(({ name, pixelCount }) => `${name} ${pixelCount}`);

/** Boxes as a RoiSet of the test's folder: left, top, right, bottom in pixels. */
function boxes(name: string, of: Record<string, readonly [number, number, number, number]>): string {
  const rois = Object.entries(of).map(
    ([roi, [left, top, right, bottom]]): Roi => ({
      id: roi,
      name: roi,
      outlines: [
        {
          type: "rectangle",
          points: [
            [left, top],
            [right, bottom],
          ],
        },
      ],
      origin: "drawn",
    }),
  );
  const path = join(folder, `${name}.zip`);
  writeFileSync(path, writeRoiSet(rois));
  return path;
}

describe("pixels that two regions share", () => {
  it("are told, and counted once in the patient's sums; each region keeps its own", async () => {
    const run = await measure(fixture("overlap.zip"));
    expect(run.code).toBe(0);
    expect(counts(run)).toEqual(["MF_L 300", "ES_L 300", "MF_R 300", "ES_R 300"]);
    // 1200 pixels less the 270 that MF_L and ES_L share, of 0.48 mm².
    expect(run.result.patient?.csaCm2).toBeCloseTo(4.464, 12);
    expect(run.result.issues).toContainEqual(
      expect.objectContaining({ code: "measure-pixels-shared", roi: "MF_L", severity: "warning" }),
    );
    expect(run.result.issues.find(({ code }) => code === "measure-pixels-shared")?.parameters).toEqual({
      roi: "MF_L",
      other: "ES_L",
      count: 270,
    });
  });

  it("are told of a segmentation whose segments are the same", async () => {
    const run = await capturedRun([
      ...["measure", fixture("segmented-slice.dcm"), "--rois", fixture("overlap-identical.dcm"), "--json"],
    ]);
    const { issues, rois } = JSON.parse(run.stdout) as MeasureResult;
    expect(rois.map(({ pixelCount }) => pixelCount)).toEqual([rois[0]!.pixelCount, rois[0]!.pixelCount]);
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: "measure-pixels-shared",
        parameters: { roi: rois[0]!.name, other: rois[1]!.name, count: rois[0]!.pixelCount },
      }),
    );
  });
});

describe("a set of outlines", () => {
  it.each(["macosx", "nested", "upper-ext", "zip64", "streamed", "with-results"])(
    "%s is read as it was saved",
    async (name) => {
      expect(counts(await measure(fixture(`${name}.zip`)))).toEqual(["MF_L 300", "MF_R 300"]);
    },
  );

  it("names of Chinese Windows, which are GBK without a word, are read as such", async () => {
    expect(counts(await measure(fixture("gbk-names.zip")))).toEqual(["多裂肌左 300", "多裂肌右 300"]);
  });

  it.each(["truncated", "bad-crc"])("%s ends with an error", async (name) => {
    expect((await measure(fixture(`${name}.zip`))).code).toBe(1);
  });

  it("kinds.zip holds what ImageJ 1.53t counts, and what cannot be read to the pixel is refused", async () => {
    const run = await measure(fixture("kinds.zip"));
    expect(counts(run)).toEqual(["comp 320", "rotrect 192", "ellipse 201", "freehand 230", "offedge 196"]);
    expect(run.codes.filter((code) => code === "roi-curved")).toHaveLength(2);
    expect(run.code).toBe(1);
  });

  it("of several images of a stack is refused with the image of each, unless the caller says which it is", async () => {
    const refused = await measure(fixture("positions.zip"));
    expect(refused.code).toBe(1);
    expect(refused.result.rois).toBeUndefined();
    expect(refused.codes).toEqual(["roi-positions-differ"]);
    expect(refused.result.issues[0]?.message).toContain("MF_L 1, MF_L 2, MF_L 3");

    const second = await measure(fixture("positions.zip"), "--roi-position", "2");
    expect(second.code).toBe(0);
    // Boxes of 20 rows; the second is 12 wide.
    expect(counts(second)).toEqual(["MF_L 240"]);
    expect(second.codes).toContain("roi-other-position");
    const none = await measure(fixture("positions.zip"), "--roi-position", "7");
    expect(none.code).toBe(1);
    expect(none.codes).toEqual(["roi-no-position"]);
  });
});

describe("sides", () => {
  it("left names on the patient's right are warned of: the picture's left is the patient's right", async () => {
    const right = { MF_R: [10, 20, 20, 50], MF_L: [28, 20, 38, 50] } as const;
    expect((await measure(boxes("right", right))).codes).not.toContain("check-sides-swapped");
    const wrong = { MF_L: right.MF_R, MF_R: right.MF_L };
    const run = await measure(boxes("wrong", wrong));
    expect(run.code).toBe(0);
    expect(
      run.result.issues.filter(({ code }) => code === "check-sides-swapped").map(({ roi }) => roi),
    ).toEqual(["MF_L", "MF_R"]);
    expect(run.stderr).toContain("MF_L is on the other side of the patient");
  });
});
