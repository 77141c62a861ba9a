import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { regionNames } from "../src/roi/roi.ts";
import { manifestOf, parseManifest } from "./manifest.ts";
import { moderate } from "./patients/moderate.ts";
import { modelOf, renderSeries } from "./render-study.ts";
import type { StudyTruth } from "./truth.ts";
import { nearestToL3InferiorEndplate, regionTruth } from "./truth-of-study.ts";

const studies = join(fileURLToPath(import.meta.url), "../studies");
const manifest = parseManifest(readFileSync(manifestOf(studies), "utf8"));
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("the committed sample studies", () => {
  it("are the files of the manifest, byte for byte", () => {
    const files = readdirSync(studies, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(studies.length + 1));
    expect(files.sort()).toEqual([...manifest.keys()].sort());
    for (const file of files)
      expect(sha256(readFileSync(join(studies, file))), file).toBe(manifest.get(file));
  });

  it("come out of the generator again, byte for byte", { timeout: 180_000 }, () => {
    const model = modelOf(moderate);
    for (const series of moderate.series) {
      for (const { path, bytes } of renderSeries(moderate, model, series, [2])) {
        expect(sha256(bytes), path).toBe(manifest.get(path));
      }
    }
    const { axialSlices } = JSON.parse(
      readFileSync(join(studies, "moderate/truth.json"), "utf8"),
    ) as StudyTruth;
    const { plane, index } = nearestToL3InferiorEndplate(moderate, model.spine);
    expect(regionNames.map((name) => regionTruth(model, plane, name))).toEqual(axialSlices[index]!.regions);
  });
});
