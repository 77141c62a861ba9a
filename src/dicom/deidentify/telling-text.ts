import type { TextReader } from "../data-set/character-set.ts";
import type { DataSet } from "../data-set/data-set.ts";
import { trimPadding, valueBytes } from "../data-set/element-values.ts";
import { tags } from "../dictionary/tags.ts";

/** Names; each of their parts is looked for. */
const names = [
  tags.ReferringPhysicianName,
  tags.PhysiciansOfRecord,
  tags.PerformingPhysicianName,
  tags.NameOfPhysiciansReadingStudy,
  tags.OperatorsName,
  tags.PatientName,
  tags.OtherPatientNames,
  tags.PatientBirthName,
  tags.PatientMotherBirthName,
];
/** Numbers of the patient, the study and the order. */
const numbers = [
  tags.AccessionNumber,
  tags.PatientID,
  tags.OtherPatientIDs,
  tags.OtherPatientIDsSequence,
  tags.AdmissionID,
  tags.RequestedProcedureID,
  tags.FillerOrderNumberImagingServiceRequest,
];
const shortestName = 4;
const shortestIdeographicName = 2;
const shortestNumber = 5;

/**
 * A test for text that names the patient or somebody else of this file, or one of its numbers, so that a technical
 * attribute into which a name was typed does not keep it. Names of less than four letters and numbers of less than
 * five characters are not looked for: they occur in any text.
 */
export function tellingText(dataSet: DataSet, read: TextReader): (text: string) => boolean {
  const values = (tags: readonly number[], parted: RegExp) =>
    tags.flatMap((tag) => {
      const bytes = valueBytes(dataSet, tag);
      return bytes === undefined
        ? []
        : read(bytes.subarray(0, 1024))
            .split(parted)
            .map((part) => trimPadding(part).toLowerCase());
    });
  const words = [
    ...values(names, /[\\^= ]+/).filter(
      (name) =>
        name.length >=
        (/^[\u3400-\u9fff\uac00-\ud7af]+$/.test(name) ? shortestIdeographicName : shortestName),
    ),
    ...values(numbers, /\\/).filter(({ length }) => length >= shortestNumber),
  ];
  return (text) => {
    const whole = text.toLowerCase();
    return words.some((word) => whole.includes(word));
  };
}
