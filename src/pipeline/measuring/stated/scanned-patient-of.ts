import { present } from "../../../base/present.ts";
import type { SliceFacts } from "../../../image/slice.ts";
import type { ScannedPatient } from "../../../study/case/acquisition.ts";
import { positiveUpTo } from "./positive-up-to.ts";

/** Taller than any human: a larger number is not in metres, and in which unit is not guessed. */
const tallestM = 3;
const heaviestKg = 700;
const oldestYears = 130;
/** An age that is worked out and above is of a birth date that stands for none. */
const oldestCompletedYears = 115;
/** Written where the birth date is not known or was removed. */
const datesOfNobody: readonly string[] = ["19000101", "19010101"];

/**
 * The patient on the day of the study; undefined where the file states nothing. The age is PatientAge and, where that is
 * absent or 0 years, the years completed between birth and study; none where the birth date cannot be meant (1 January
 * 1900 or 1901, or an age of 0 or above 115).
 */
export function scannedPatientOf(facts: SliceFacts): ScannedPatient | undefined {
  const patient: ScannedPatient = present({
    sex: facts.patientSex,
    ageYears: statedAge(facts.patientAge) ?? completedYears(facts.patientBirthDate, facts.studyDate),
    sizeM: positiveUpTo(tallestM, facts.patientSizeM),
    weightKg: positiveUpTo(heaviestKg, facts.patientWeightKg),
  });
  return Object.keys(patient).length === 0 ? undefined : patient;
}

/** How many of a unit of DICOM's AS are a year (PS3.5 6.2; a year of 365.25 days). */
const unitsAYear = { D: 365.25, W: 365.25 / 7, M: 12, Y: 1 } as const;

function statedAge(text: string | undefined): number | undefined {
  const [, count, unit] = /^(\d{1,3})([DWMY])$/.exec(text ?? "") ?? [];
  if (count === undefined) return undefined;
  const years = Number(count) / unitsAYear[unit as keyof typeof unitsAYear];
  return positiveUpTo(oldestYears, Math.round(years * 100) / 100);
}

const calendarDate = /^(\d{4})\.?(\d{2})\.?(\d{2})$/;

/**
 * Birthdays that were had from birth to the study, the study's own day included; undefined where they are none, as of a
 * birth date that repeats the study's, or more than anyone has had.
 */
function completedYears(birth: string | undefined, study: string | undefined): number | undefined {
  const [, year, month, day] = calendarDate.exec(birth ?? "") ?? [];
  const [, studyYear, studyMonth, studyDay] = calendarDate.exec(study ?? "") ?? [];
  if (year === undefined || studyYear === undefined) return undefined;
  if (datesOfNobody.includes(`${year}${month}${day}`)) return undefined;
  const isBeforeBirthday = `${studyMonth}${studyDay}` < `${month}${day}`;
  const years = Number(studyYear) - Number(year) - (isBeforeBirthday ? 1 : 0);
  return positiveUpTo(oldestCompletedYears, years);
}
