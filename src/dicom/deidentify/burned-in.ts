import type { DataSet } from "../data-set/data-set.ts";
import { asciiValue, asciiValues, numberValue } from "../data-set/element-values.ts";
import { tags } from "../dictionary/tags.ts";
import { isSecondaryCapture, isSegmentation } from "./accepted-classes.ts";

const overlayBitPosition = 0x0102;
const overlayData = 0x3000;

/** Why the pixels may show who the patient is: `certain` keeps a file back, a `possible` one is warned about. */
export interface BurnedIn {
  readonly certainty: "certain" | "possible";
  readonly reason: string;
}

/**
 * What the header says about writing in the pixels (DICOM PS3.3 C.7.6.1.1.3, C.8.6.1, C.9.2); undefined where it gives
 * no cause for doubt. The pixels themselves are not looked at.
 */
export function burnedIn(dataSet: DataSet): BurnedIn | undefined {
  if (hasEmbeddedOverlay(dataSet))
    return { certainty: "certain", reason: "overlay in the bits of the pixels" };
  const stated = asciiValue(dataSet, tags.BurnedInAnnotation)?.toUpperCase();
  if (stated === "NO") return undefined;
  if (stated !== undefined)
    return { certainty: "certain", reason: `Burned In Annotation ${stated === "YES" ? "YES" : "unclear"}` };
  const [pixels, examination] = asciiValues(dataSet, tags.ImageType).map((value) => value.toUpperCase());
  if (
    isSecondaryCapture(asciiValue(dataSet, tags.SOPClassUID) ?? "") ||
    asciiValue(dataSet, tags.ConversionType) !== undefined
  ) {
    return { certainty: "certain", reason: "secondary capture" };
  }
  if (pixels === "DERIVED" && examination === "SECONDARY") {
    return { certainty: "certain", reason: "derived secondary image" };
  }
  if (isSegmentation(asciiValue(dataSet, tags.SOPClassUID) ?? "")) return undefined;
  return pixels === "DERIVED" ? { certainty: "possible", reason: "derived image" } : undefined;
}

/** An overlay without data of its own is in unused bits of the pixels (retired, PS3.5 8.1.2), which are kept. */
function hasEmbeddedOverlay(dataSet: DataSet): boolean {
  for (let group = 0x6000; group <= 0x601e; group += 2) {
    const tag = (element: number) => group * 0x10000 + element;
    const position = numberValue(dataSet, tag(overlayBitPosition), "US");
    if (position !== undefined && position > 0 && !dataSet.elements.has(tag(overlayData))) return true;
  }
  return false;
}
