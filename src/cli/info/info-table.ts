import type { SeriesEntry, StudyEntry, StudyListing } from "../../dicom/series/study-listing.ts";
import { textTable } from "../terminal/text-table.ts";

const heading = ["  plane", "weighting", "fat", "slices", "matrix", "spacing mm", "modality", "description"];

/** The listing for people: a line a study, a row a series. What is not stated is a dash. */
export function infoTable(listing: StudyListing): string {
  if (listing.studies.length === 0) return "No images.\n";
  return `${listing.studies.map(studyText).join("\n\n")}\n`;
}

function studyText(study: StudyEntry): string {
  const date = study.studyDate?.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
  const title = [study.patientId, date, study.description].filter((part) => part).join("  ");
  return `${printable(title) || study.studyInstanceUid}\n${textTable([heading, ...study.series.map(seriesRow)])}`;
}

const seriesRow = (series: SeriesEntry): readonly string[] => [
  `  ${[series.plane ?? "-", series.specialPurpose].filter((word) => word !== undefined).join(" ")}`,
  series.weighting ?? "-",
  series.fatSuppressed === null ? "-" : series.fatSuppressed ? "suppressed" : "full",
  String(series.sliceCount),
  `${series.rows} x ${series.columns}`,
  series.pixelSpacingMm?.map((mm) => mm.toFixed(3)).join(" x ") ?? "-",
  series.modality ?? "-",
  printable(series.description ?? "-"),
];

/** Header text comes from anywhere: nothing in it may steer the terminal. */
const printable = (text: string) => text.replace(/\p{Cc}/gu, " ");
