import { describe, expect, it } from "vitest";
import { issue } from "../../base/issue.ts";
import { defaultRecipe } from "../../fat/recipe.ts";
import type { Case } from "../case/case.ts";
import { program } from "../case/program.ts";
import { measurementRows } from "./measurement-rows.ts";

const image = { sha256: "ab".repeat(32), rows: 4, columns: 4, bitsStored: 12 };
const work: Case = {
  schema: "paraspine-case",
  schemaVersion: 4,
  program,
  image: { ...image, patientId: "P1" },
  recipe: defaultRecipe,
  rois: [],
  externalCsa: { source: "PACS", csaMm2: { MF_L: 12.5 } },
  result: {
    image: { ...image, pixelSpacingMm: [0.5, 0.75] },
    recipe: defaultRecipe,
    displayRange: { lower: 0, upper: 1000 },
    shading: {},
    rois: [
      {
        name: "MF_L",
        convention: "fascial",
        pixelCount: 10,
        csaMm2: 3.75,
        threshold: { lower: 7, upper: 65535 },
        fdrPercent: 40,
        fdrDenominator: "external",
        externalCsaMm2: 12.5,
      },
      { name: "MF_R", pixelCount: 4 },
    ],
    patient: {},
    issues: [issue("roi-self-crossing", { roi: "MF_R" }, { roi: "MF_R" }), issue("dicom-no-pixel-spacing")],
  },
};

const cell = (row: number, column: string) => {
  const table = measurementRows([work]);
  return table.rows[row]?.[table.columns.indexOf(column)];
};

describe("measurementRows", () => {
  it("gives one row a region, with its convention, unit and recipe", () => {
    expect(measurementRows([work]).rows).toHaveLength(2);
    expect(cell(0, "region")).toBe("MF_L");
    expect(cell(0, "convention")).toBe("fascial");
    expect(cell(0, "csa_mm2")).toBe(3.75);
    expect(cell(0, "row_spacing_mm")).toBe(0.5);
    expect(cell(0, "column_spacing_mm")).toBe(0.75);
    expect(cell(0, "external_csa_mm2")).toBe(12.5);
    expect(cell(0, "external_csa_source")).toBe("PACS");
    expect(cell(0, "display_upper")).toBe(1000);
    expect(cell(0, "recipe")).toBe("imagej=1.53k bits=native range=file scope=roi method=Otsu");
    expect(cell(0, "program_version")).toBe(program.version);
  });

  it("leaves what was not measured empty", () => {
    for (const column of ["csa_mm2", "fdr_percent", "threshold_lower", "convention", "patient_csa_cm2"]) {
      expect(cell(1, column)).toBeUndefined();
    }
  });

  it("names the issues of the region and of the slice", () => {
    expect(cell(0, "issues")).toBe("dicom-no-pixel-spacing");
    expect(cell(1, "issues")).toBe("roi-self-crossing dicom-no-pixel-spacing");
  });

  it("has no row for a Case that was not analysed", () => {
    const { result: _, ...unanalysed } = work;
    expect(measurementRows([unanalysed]).rows).toEqual([]);
  });
});
