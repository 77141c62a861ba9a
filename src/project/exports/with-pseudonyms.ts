import type { Cell } from "../../base/csv-text.ts";
import { issue } from "../../base/issue.ts";
import { present } from "../../base/present.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { cleanDescription } from "../../dicom/deidentify/clean-description.ts";
import { cleanScanner } from "../../dicom/deidentify/clean-scanner.ts";
import type { DeidentificationKey, DeidentificationOption } from "../../dicom/deidentify/deidentification.ts";
import { type Replacements, replacementsOf, type SubjectFacts } from "../../dicom/deidentify/replacements.ts";
import { shiftDate } from "../../dicom/deidentify/shift-date.ts";
import type { MeasuredImage } from "../../measure/measure-result.ts";
import type { Acquisition, ScannedPatient } from "../../study/case/acquisition.ts";
import type { Case, CaseImage } from "../../study/case/case.ts";
import type { EndplateLevel } from "../../study/case/case-level.ts";
import type { CaseLevelProposal } from "../../study/case/case-level-proposal.ts";
import type { CellTable } from "../../study/tables/write-csv.ts";

/** What is needed to name a patient as the de-identified files do. */
export interface Pseudonyms {
  readonly key: DeidentificationKey;
  /** Those that the files were made with. */
  readonly options: readonly DeidentificationOption[];
  /** SHA-256 of the de-identified file, by that of the original; undefined where there is none. */
  readonly sha256Of: (original: string) => string | undefined;
}

const oldestAge = 90;

/**
 * A Case of the original image as the Case of its de-identified file: the pseudonym in place of the Patient ID, the
 * same new UIDs, shifted dates (absent without the option `dates`), cleaned description (absent without `descriptors`)
 * and content hash as `deidentifyDicom` gives; sex, age, height and weight only with `characteristics`; of manufacturer and
 * model the words of scanners. Outlines, numbers and clinical values stay, an age above 90 becomes 90;
 * what a reader typed as text (names of regions and recipes, the source of a typed area) stays, too. Issue:
 * `deidentify-image-unknown`, where the image was not de-identified.
 */
export function withPseudonyms(work: Case, pseudonyms: Pseudonyms): Result<Case> {
  const sha256 = pseudonyms.sha256Of(work.image.sha256);
  if (sha256 === undefined) return failure(issue("deidentify-image-unknown"));
  const replacements = replacementsOf(pseudonyms.key);
  const measured = <Image extends MeasuredImage>(image: Image): Image => ({
    ...image,
    sha256,
    ...(image.sopInstanceUid === undefined ? {} : { sopInstanceUid: replacements.uid(image.sopInstanceUid) }),
  });
  const { result, level, levelProposal, clinical } = work;
  return success({
    ...work,
    image: imageWithPseudonym(measured(work.image), work.image, pseudonyms.options, replacements),
    ...(level === undefined || level.confirmed === "hand"
      ? {}
      : { level: markWithUids(level, replacements) }),
    ...(levelProposal === undefined ? {} : { levelProposal: markWithUids(levelProposal, replacements) }),
    ...(clinical === undefined
      ? {}
      : { clinical: { ...clinical, values: withoutGreatAge(clinical.values) } }),
    ...(result === undefined
      ? {}
      : {
          result: {
            ...result,
            image: measured(result.image),
            // The de-identified file has no name that could be misread.
            issues: result.issues
              .filter(({ code }) => code !== "dicom-character-set-assumed")
              .map(({ path: _, ...found }) => found),
          },
        }),
  });
}

function imageWithPseudonym(
  image: CaseImage,
  original: CaseImage,
  options: readonly DeidentificationOption[],
  { subject, uid }: Replacements,
): CaseImage {
  const {
    patientId: _,
    studyDate,
    seriesDescription,
    studyInstanceUid,
    seriesInstanceUid,
    patient,
    acquisition,
    ...rest
  } = image;
  const named = subject(original);
  const date = shiftedDate(studyDate, named?.shiftDays, options);
  const description = keptDescription(seriesDescription, options);
  return {
    ...rest,
    ...(studyInstanceUid === undefined ? {} : { studyInstanceUid: uid(studyInstanceUid) }),
    ...(seriesInstanceUid === undefined ? {} : { seriesInstanceUid: uid(seriesInstanceUid) }),
    ...(named === undefined ? {} : { patientId: named.pseudonym }),
    ...present({
      studyDate: date,
      seriesDescription: description,
      patient: keptPatient(patient, options),
      acquisition: acquisition && keptAcquisition(acquisition, named?.shiftDays, options),
    }),
  };
}

const shiftedDate = (
  date: string | undefined,
  days: number | undefined,
  options: readonly DeidentificationOption[],
) =>
  date === undefined || days === undefined || !options.includes("dates") ? undefined : shiftDate(date, days);

/** As `deidentifyDicom` keeps it: nothing without `characteristics`, and no age above 89. */
function keptPatient(
  patient: ScannedPatient | undefined,
  options: readonly DeidentificationOption[],
): ScannedPatient | undefined {
  if (patient === undefined || !options.includes("characteristics")) return undefined;
  const { ageYears } = patient;
  return ageYears === undefined ? patient : { ...patient, ageYears: generalisedYears(ageYears) };
}

const generalisedYears = (years: number) => (years > oldestAge - 1 ? oldestAge : years);

/** With the date shifted, and of manufacturer and model only words of scanners; undefined where nothing is left. */
function keptAcquisition(
  { date, manufacturer, model, ...numbers }: Acquisition,
  days: number | undefined,
  options: readonly DeidentificationOption[],
): Acquisition | undefined {
  const kept: Acquisition = {
    ...present({ manufacturer: keptScanner(manufacturer), model: keptScanner(model) }),
    ...numbers,
    ...present({ date: shiftedDate(date, days, options) }),
  };
  return Object.keys(kept).length === 0 ? undefined : kept;
}

const keptScanner = (text: string | undefined) =>
  text === undefined ? undefined : cleanScanner(text) || undefined;

const keptDescription = (text: string | undefined, options: readonly DeidentificationOption[]) =>
  text === undefined || !options.includes("descriptors") ? undefined : cleanDescription(text) || undefined;

/** A mark on a sagittal slice, the reader's or a model's, with the new UIDs. */
function markWithUids<Mark extends EndplateLevel | CaseLevelProposal>(
  mark: Mark,
  { uid }: Replacements,
): Mark {
  const { sagittal, frameOfReferenceUid } = mark;
  return {
    ...mark,
    sagittal: {
      ...sagittal,
      ...(sagittal.seriesInstanceUid === undefined
        ? {}
        : { seriesInstanceUid: uid(sagittal.seriesInstanceUid) }),
      ...(sagittal.sopInstanceUid === undefined ? {} : { sopInstanceUid: uid(sagittal.sopInstanceUid) }),
    },
    ...(frameOfReferenceUid === undefined ? {} : { frameOfReferenceUid: uid(frameOfReferenceUid) }),
  };
}

const withoutGreatAge = (values: { readonly [key: string]: number }) =>
  (values.ageYears ?? 0) > oldestAge ? { ...values, ageYears: oldestAge } : values;

/** Columns of the patient's characteristics. */
const characteristics: ReadonlySet<string> = new Set([
  "patient_sex",
  "patient_age_years",
  "patient_size_m",
  "patient_weight_kg",
]);

/** An age as a number, or as the text of one, which a table that was read from a file has. */
function generalisedCell(cell: Cell): Cell {
  const years = typeof cell === "string" && cell.trim() !== "" ? Number(cell) : cell;
  return typeof years === "number" && !(years <= oldestAge - 1) ? oldestAge : cell;
}

/**
 * A table of measurements (`measurementRows`) with pseudonyms: what its columns `patient_id`, `study_date`,
 * `acquisition_date`, `patient_sex`, `patient_age_years`, `patient_size_m`, `patient_weight_kg`, `series_description`, `manufacturer`, `manufacturer_model`, `..._uid` and `sha256` hold is replaced as by `withPseudonyms`, `patient_name` and `file_path` are left
 * empty;
 * every other column stays. A hash whose file was not de-identified is an empty cell.
 */
export function tableWithPseudonyms({ columns, rows }: CellTable, pseudonyms: Pseudonyms): CellTable {
  const { key, options, sha256Of } = pseudonyms;
  const { subject, uid } = replacementsOf(key);
  const replaced = (name: string, cell: Cell, facts: SubjectFacts): Cell => {
    const text = typeof cell === "string" && cell !== "" ? cell : undefined;
    if (name === "patient_id") return subject(facts)?.pseudonym;
    if (name === "patient_name" || name === "file_path") return undefined;
    if (characteristics.has(name) && !options.includes("characteristics")) return undefined;
    if (name === "patient_age_years") return generalisedCell(cell);
    if (name === "acquisition_date") return shiftedDate(text, subject(facts)?.shiftDays, options);
    if (name === "study_date") return shiftedDate(text, subject(facts)?.shiftDays, options);
    if (name === "series_description") return keptDescription(text, options);
    if (name === "manufacturer" || name === "manufacturer_model") return keptScanner(text);
    if (name === "sha256") return text && sha256Of(text);
    return name.endsWith("_uid") ? text && uid(text) : cell;
  };
  return {
    columns,
    rows: rows.map((row) => {
      const textOf = (name: string) => {
        const cell = row[columns.indexOf(name)];
        return cell === undefined ? undefined : String(cell);
      };
      const facts = { patientId: textOf("patient_id"), studyInstanceUid: textOf("study_instance_uid") };
      return row.map((cell, index) => replaced(columns[index]!, cell, facts));
    }),
  };
}
