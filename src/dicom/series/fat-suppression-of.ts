import type { SliceFacts } from "../../image/slice.ts";
import { seriesWords } from "./series-words.ts";

const longestStirInversionMs = 300;
const suppressedWord =
  /^((t[12]|pd)(w|wi)?)?(stir|fs|fsat|fatsat|fatsup|fatsuppressed|spair|spir|chess|proset|water|watersat|we)$/;
/** 压脂, 抑脂, 脂肪抑制, 脂肪饱和 and their traditional forms. */
const suppressedInChinese = /(?<![无非未不])([压壓抑]脂|脂肪(抑制|饱和|飽和))/;

/**
 * Whether the fat of a series is suppressed: true by spectral suppression, a short inversion time (STIR), the
 * scan option FS (DICOM PS3.3 C.8.3.1.1.4), a water image of a Dixon series, or what the series is called; false where the
 * file states its options and none of these; null where it does not say.
 */
export function fatSuppressionOf(facts: SliceFacts): boolean | null {
  if (facts.spectralSuppression?.includes("FAT")) return true;
  if (isShortInversion(facts) || hasOption(facts)) return true;
  if (isWaterImage(facts) || isNamedWater(facts) || isNamedSuppressed(facts)) return true;
  return facts.spectralSuppression !== undefined || facts.scanOptions !== undefined ? false : null;
}

function isShortInversion({ inversionTimeMs }: SliceFacts): boolean {
  return inversionTimeMs !== undefined && inversionTimeMs > 50 && inversionTimeMs < longestStirInversionMs;
}

const hasOption = ({ scanOptions = "" }: SliceFacts) =>
  scanOptions.split("\\").some((option) => /^(FS|FATSAT|FAT_SAT|SPIR|SPAIR|WE)$/.test(option));

const isWaterImage = ({ imageType = "" }: SliceFacts) =>
  imageType.split("\\").some((value) => value === "W" || value === "WATER");

/** Siemens' "t2_tse_dixon_tra_W". */
function isNamedWater({ seriesDescription }: SliceFacts): boolean {
  const words = seriesDescription === undefined ? [] : seriesWords({ seriesDescription });
  return words.at(-1) === "w" && words.some((word) => word.endsWith("dixon"));
}

function isNamedSuppressed(facts: SliceFacts): boolean {
  const words = seriesWords(facts);
  return words.some((word, index) => {
    const before = words[index - 1];
    if (before === "no" || before === "non" || before === "without") return false;
    if (word === "fat" && /^(sat|sup|supp|suppressed|suppression|saturated)$/.test(words[index + 1] ?? ""))
      return true;
    if (word === "tirm") return (facts.inversionTimeMs ?? 0) < longestStirInversionMs;
    return suppressedWord.test(word) || suppressedInChinese.test(word);
  });
}
