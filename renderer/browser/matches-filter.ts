import type { StudyEntry } from "../../src/dicom/series/study-listing.ts";
import { formatDate } from "../../src/study/texts/format-date.ts";

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Whether a study answers to what was typed: every word must be somewhere in the patient's name or ID, the date, or a
 * description. Case and accents do not matter.
 */
export function matchesFilter(study: StudyEntry, filter: string): boolean {
  const { patientName, patientId, studyDate, description, series } = study;
  const text = plain(
    [
      patientName?.replace(/[\^=]/g, " "),
      patientId,
      studyDate,
      formatDate(studyDate),
      description,
      ...series.map((one) => one.description),
    ]
      .filter(Boolean)
      .join(" "),
  );
  return plain(filter)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
