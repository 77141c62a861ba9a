import type { SliceFacts } from "../../image/slice.ts";
import { seriesWords } from "./series-words.ts";

/** Images that are not for measuring: a survey to plan on, or many slices laid out in one. */
export type SpecialPurpose = "localizer" | "mosaic";

const localizerWord = /^(localizer|localiser|loc|scout|survey|topogram|3plane|3pl)$|定位/;

/**
 * What a series is for, where that is not measuring: a mosaic by the values MOSAIC (Siemens) and VFRAME (United Imaging)
 * of ImageType or by the number of slices that these manufacturers note, a localizer by
 * the value LOCALIZER (DICOM PS3.3 C.8.16.1.3) or by what the series is called.
 */
export function specialPurposeOf(facts: SliceFacts): SpecialPurpose | null {
  const types = facts.imageType?.split("\\") ?? [];
  if (types.includes("MOSAIC") || types.includes("VFRAME") || (facts.mosaicImages ?? 1) > 1) return "mosaic";
  const words = seriesWords(facts);
  const isNamedSo = words.some((word, index) => {
    const isThreePlane = word === "3" && /^(pl|plane|planes)$/.test(words[index + 1] ?? "");
    return isThreePlane || localizerWord.test(word);
  });
  return types.includes("LOCALIZER") || isNamedSo ? "localizer" : null;
}
