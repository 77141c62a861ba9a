import { describe, expect, it } from "vitest";
import { issue } from "../../base/issue.ts";
import { present } from "../../base/present.ts";
import { defaultRecipe } from "../../fat/recipe.ts";
import type { RoiMeasurement } from "../../measure/measure-result.ts";
import type { Roi } from "../../roi/roi.ts";
import type { Case } from "../case/case.ts";
import { program } from "../case/program.ts";
import { caseSummary, emptySummary } from "./case-summary.ts";

const image = { sha256: "ab".repeat(32), rows: 64, columns: 64, bitsStored: 12 };
const outline = {
  type: "freehand",
  points: [
    [0, 0],
    [1, 0],
    [1, 1],
  ],
} as const;

const roi = (name: string, convention?: Roi["convention"]): Roi => ({
  id: name,
  name,
  origin: "drawn",
  outlines: [outline],
  ...present({ convention }),
});
const measured = (name: string, csaMm2: number, fdrPercent?: number): RoiMeasurement => ({
  name,
  pixelCount: 1,
  csaMm2,
  ...present({ fdrPercent }),
});

function caseOf(
  rois: readonly Roi[],
  measurements: readonly RoiMeasurement[] = [],
  more: Partial<Case> = {},
): Case {
  return {
    schema: "paraspine-case",
    schemaVersion: 4,
    program,
    image,
    recipe: defaultRecipe,
    rois,
    result: {
      image,
      recipe: defaultRecipe,
      displayRange: { lower: 0, upper: 1 },
      rois: measurements,
      patient: {},
      shading: {},
      issues: [],
    },
    ...more,
  };
}

describe("the summary of a Case", () => {
  it("leaves out what was not measured", () => {
    const { result: _, ...unmeasured } = caseOf([]);
    expect(caseSummary(unmeasured)).toEqual(emptySummary);
    expect(caseSummary(caseOf([roi("MF_L")], [measured("MF_L", 200)]))).toEqual({
      ...emptySummary,
      outlined: true,
      csaMm2: { MF_L: 200 },
    });
  });

  it("says that something is outlined whatever was measured of it, and nothing where only a draft was refused", () => {
    const { result: _, ...unmeasured } = caseOf([roi("PSOAS_L")]);
    expect(caseSummary(unmeasured).outlined).toBe(true);
    const refused = caseOf([], [], {
      drawn: {
        model: { name: "m", version: "1", sha256: "cd".repeat(32) },
        engine: "e",
        convention: "fascial",
        lowConfidence: 0.9,
        structures: [{ name: "MF_L", confidence: 0.97, outlines: [outline] }],
      },
    });
    expect(caseSummary(refused)).toMatchObject({ outlined: false, confidence: 0.97 });
  });

  it("gives the asymmetry of both muscles together, and none where one is missing", () => {
    const four = [measured("MF_L", 300), measured("MF_R", 100), measured("ES_L", 500), measured("ES_R", 500)];
    // |800 - 600| / 700
    expect(caseSummary(caseOf([], four)).asymmetryPercent).toBeCloseTo(28.571428571428573, 12);
    expect(caseSummary(caseOf([], four.slice(1)))).not.toHaveProperty("asymmetryPercent");
    const even = four.map(({ name }) => measured(name, 0));
    expect(caseSummary(caseOf([], even))).not.toHaveProperty("asymmetryPercent");
  });

  it("takes neither of two regions of one name", () => {
    const twice = [measured("MF_L", 300, 10), measured("MF_L", 100, 20), measured("MF_R", 90, 30)];
    expect(caseSummary(caseOf([], twice))).toMatchObject({
      csaMm2: { MF_R: 90 },
      fdrPercentOf: { MF_R: 30 },
    });
    expect(caseSummary(caseOf([], twice)).csaMm2).not.toHaveProperty("MF_L");
  });

  it("names the convention where all muscles share it; the vertebral body has none", () => {
    const of = (...rois: Roi[]) => caseSummary(caseOf(rois)).convention;
    expect(of(roi("MF_L", "muscle"), roi("ES_L", "muscle"), roi("VB"))).toBe("muscle");
    expect(of(roi("MF_L", "muscle"), roi("ES_L", "fascial"))).toBeUndefined();
    expect(of(roi("MF_L", "muscle"), roi("ES_L"))).toBeUndefined();
    expect(of(roi("VB"))).toBeUndefined();
  });

  it("gives the lowest confidence, and codes once, errors first", () => {
    const found = [issue("dicom-lossy"), issue("measure-duplicate-name"), issue("dicom-lossy")];
    const plain = caseOf([]);
    const summary = caseSummary({
      ...plain,
      result: { ...plain.result!, issues: found },
      drawn: {
        model: { name: "m", version: "1", sha256: "cd".repeat(32) },
        engine: "e",
        convention: "fascial",
        lowConfidence: 0.9,
        structures: [0.97, 0.81, 0.9].map((confidence, index) => ({
          name: `R${index}`,
          confidence,
          outlines: [outline],
        })),
      },
      level: { confirmed: "hand" },
    });
    expect(summary).toMatchObject({ confidence: 0.81, levelConfirmed: true });
    expect(summary.issueCodes).toEqual(["measure-duplicate-name", "dicom-lossy"]);
  });
});
