import type { SampleStudy, SeriesPlan } from "./sample-study.ts";

const padded = (value: number, digits: number) => String(value).padStart(digits, "0");

/** Folder of a series below its study's, as path components. */
export const seriesFolder = (study: SampleStudy, series: SeriesPlan): readonly string[] =>
  study.layout === "disc" ? ["DICOM", `SE${padded(series.number, 6)}`] : [series.key];

/** The file of an image below its study's folder, as path components. */
export const imagePath = (
  study: SampleStudy,
  series: SeriesPlan,
  instanceNumber: number,
): readonly string[] => [
  ...seriesFolder(study, series),
  study.layout === "disc" ? `IM${padded(instanceNumber, 6)}` : `IM${padded(instanceNumber, 4)}.dcm`,
];
