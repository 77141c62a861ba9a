import { defaultRecipe } from "../../fat/recipe.ts";
import { type Pseudonyms, withPseudonyms } from "../../project/exports/with-pseudonyms.ts";
import type { Case, CaseImage } from "../../study/case/case.ts";
import { emptyCase } from "../../study/case/empty-case.ts";
import type { PatientRecord } from "../../study/project/patient-record.ts";
import type { PatientSlice } from "../../study/tables/patient-slice.ts";

const oldestAge = 90;

/**
 * What a table says of a slice, with the pseudonym, UIDs, date and hash of its de-identified file. The hash of a file
 * that was not de-identified, and where the file is, are left out. Texts that people typed stay (`hasFreeText`).
 */
export function sliceWithPseudonym(slice: PatientSlice, pseudonyms: Pseudonyms): PatientSlice {
  const { work, image, patient } = slice;
  const lenient = { ...pseudonyms, sha256Of: (original: string) => pseudonyms.sha256Of(original) ?? "" };
  const of = (one: Case) => {
    const replaced = withPseudonyms(one, lenient);
    if (!replaced.ok) throw new Error(replaced.issues[0].message);
    return replaced.value;
  };
  return {
    ...slice,
    work: work && of(work),
    image:
      work === undefined ? image && of(emptyCase(image as CaseImage, defaultRecipe)).image : of(work).image,
    patient: patient && withoutGreatAge(patient),
    filePath: undefined,
  };
}

const withoutGreatAge = (record: PatientRecord): PatientRecord => {
  const { ageYears } = record.values;
  return ageYears === undefined || ageYears <= oldestAge
    ? record
    : { ...record, values: { ...record.values, ageYears: oldestAge } };
};

/** Whether the tables of these slices hold texts that people typed. */
export const hasFreeText = (slices: readonly PatientSlice[]): boolean =>
  slices.some(
    ({ patient, worklist }) =>
      Object.values(patient?.columns ?? {}).some((value) => typeof value === "string") ||
      worklist?.rejectedBecause !== undefined ||
      worklist?.flaggedBecause !== undefined ||
      worklist?.reader !== undefined,
  );
