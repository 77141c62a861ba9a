import { expect, it } from "vitest";
import { replacementsOf } from "../../dicom/deidentify/replacements.ts";
import { shiftDate } from "../../dicom/deidentify/shift-date.ts";
import { defaultRecipe } from "../../fat/recipe.ts";
import { emptyCase } from "../../study/case/empty-case.ts";
import { patientTable } from "../../study/tables/patient-rows.ts";
import { type Pseudonyms, tableWithPseudonyms, withPseudonyms } from "./with-pseudonyms.ts";

const key = { project: "p", secret: "5a".repeat(32) };
const pseudonyms = (...options: Pseudonyms["options"]): Pseudonyms => ({
  key,
  options,
  sha256Of: () => "cd".repeat(32),
});

const work = emptyCase(
  {
    sha256: "ab".repeat(32),
    rows: 2,
    columns: 3,
    bitsStored: 12,
    patientId: "A-7",
    studyDate: "20260315",
    patient: { sex: "F", ageYears: 93, sizeM: 1.62, weightKg: 71 },
    acquisition: { manufacturer: "SIEMENS", fieldStrengthT: 3, date: "20260316" },
  },
  defaultRecipe,
);
const shifted = shiftDate("20260316", replacementsOf(key).subject({ patientId: "A-7" })!.shiftDays);

it("keeps of the patient only what the option allows, ages above 89 as 90, and shifts the acquisition's date", () => {
  const image = (...options: Pseudonyms["options"]) => {
    const renamed = withPseudonyms(work, pseudonyms(...options));
    if (!renamed.ok) throw new Error(renamed.issues[0].message);
    return renamed.value.image;
  };
  const bare = image();
  expect([bare.patient, bare.acquisition]).toEqual([
    undefined,
    { manufacturer: "SIEMENS", fieldStrengthT: 3 },
  ]);
  const kept = image("characteristics", "dates");
  expect(kept.patient).toEqual({ sex: "F", ageYears: 90, sizeM: 1.62, weightKg: 71 });
  expect(kept.acquisition?.date).toBe(shifted);
  expect(kept.studyDate).not.toBe("20260315");
});

it("does the same to a table, where the path is left out, too", () => {
  const table = patientTable([{ work, filePath: "/disk/Wang/1.dcm" }]);
  const names = ["patient_sex", "patient_age_years", "patient_size_m", "acquisition_date", "file_path"];
  const cells = (...options: Pseudonyms["options"]) => {
    const { rows, columns } = tableWithPseudonyms(table, pseudonyms(...options));
    return names.map((name) => rows[0]?.[columns.indexOf(name)]);
  };
  expect(cells()).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect(cells("characteristics", "dates")).toEqual(["F", 90, 1.62, shifted, undefined]);
});

it("leaves out a name that was typed as manufacturer or model, of a Case and of a table", () => {
  const typed = emptyCase(
    {
      ...work.image,
      acquisition: { manufacturer: "scanned for FEININGER", model: "Skyra Feininger", fieldStrengthT: 3 },
    },
    defaultRecipe,
  );
  const renamed = withPseudonyms(typed, pseudonyms("dates", "characteristics", "descriptors"));
  if (!renamed.ok) throw new Error(renamed.issues[0].message);
  expect(renamed.value.image.acquisition).toEqual({ model: "Skyra", fieldStrengthT: 3 });
  const { columns, rows } = tableWithPseudonyms(patientTable([{ work: typed }]), pseudonyms("descriptors"));
  const cells = ["manufacturer", "manufacturer_model"].map((name) => rows[0]![columns.indexOf(name)]);
  expect(cells).toEqual([undefined, "Skyra"]);
  const nothingElse = emptyCase({ ...work.image, acquisition: { manufacturer: "Feininger" } }, defaultRecipe);
  const bare = withPseudonyms(nothingElse, pseudonyms());
  expect(bare.ok && bare.value.image.acquisition).toBeUndefined();
});
