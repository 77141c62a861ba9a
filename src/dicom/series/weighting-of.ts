import type { SliceFacts } from "../../image/slice.ts";
import { calculatedMapOf } from "./calculated-map-of.ts";
import { seriesWords } from "./series-words.ts";
import type { Weighting, WeightingReason } from "./study-listing.ts";

export interface FoundWeighting {
  readonly weighting: Weighting;
  readonly reason: WeightingReason;
}

const shortRepetitionMs = 1200;
const longRepetitionMs = 1500;
const shortEchoMs = 30;
const longEchoMs = 60;
const shortInversionMs = 300;
const t1InversionMs = 1300;

/**
 * Whether a series is T1-, T2- or PD-weighted, and what says so; null where nothing does. A spin echo's
 * repetition and echo time decide (short and short: T1; long and long: T2; long and short: PD), then its
 * inversion time (short, STIR: T2; medium, T1 FLAIR: T1), then what the series is called. The times of a
 * gradient echo do not tell, its flip angle matters as much; there only the name counts. What is calculated from
 * other images (`calculatedMapOf`) has no weighting, whatever the times it inherited.
 */
export function weightingOf(facts: SliceFacts): FoundWeighting | null {
  if (calculatedMapOf(facts) !== null) return null;
  if (!isGradientEcho(facts)) {
    const byInversion = weightingByInversion(facts);
    if (byInversion !== null) return { weighting: byInversion, reason: "inversion" };
    const byTimes = weightingByTimes(facts);
    if (byTimes !== null) return { weighting: byTimes, reason: "times" };
  }
  const named = weightingByName(facts);
  return named === null ? null : { weighting: named, reason: "description" };
}

const gradientEchoWord = /^\*?(t1)?(b?tfe|b?ffe|flash|f?spgr|gre|mprage|vibe|lava|thrive|tfl|fl[23]d\d*)$/;

function isGradientEcho(facts: SliceFacts): boolean {
  const { scanningSequence = "", imageType = "" } = facts;
  if (/\bSE\b|SPIN/.test(scanningSequence)) return false;
  if (/\bGR\b|GRADIENT/.test(scanningSequence)) return true;
  // Philips writes how its field echoes (T1-TFE) were made into ImageType.
  return imageType.includes("_FFE") || seriesWords(facts).some((word) => gradientEchoWord.test(word));
}

function weightingByInversion({
  inversionTimeMs,
  repetitionTimeMs,
  echoTimeMs,
}: SliceFacts): Weighting | null {
  if (inversionTimeMs === undefined || inversionTimeMs <= 0 || repetitionTimeMs === undefined) return null;
  if (repetitionTimeMs < longRepetitionMs) return null;
  if (inversionTimeMs < shortInversionMs) return "T2";
  if (inversionTimeMs < t1InversionMs)
    return echoTimeMs !== undefined && echoTimeMs < longEchoMs ? "T1" : null;
  return "T2";
}

function weightingByTimes({ repetitionTimeMs, echoTimeMs }: SliceFacts): Weighting | null {
  if (repetitionTimeMs === undefined || echoTimeMs === undefined) return null;
  if (repetitionTimeMs <= 0 || echoTimeMs <= 0) return null;
  if (repetitionTimeMs <= shortRepetitionMs && echoTimeMs <= shortEchoMs) return "T1";
  if (repetitionTimeMs < longRepetitionMs) return null;
  if (echoTimeMs >= longEchoMs) return "T2";
  return echoTimeMs <= shortEchoMs ? "PD" : null;
}

function weightingByName(facts: SliceFacts): Weighting | null {
  const words = seriesWords(facts);
  const found = new Set<Weighting>();
  for (const word of words) {
    if (/^(ax|sag|cor|tra)?t1(w|wi)?(\D|$)/.test(word)) found.add("T1");
    // T2* is another weighting.
    if (/^(ax|sag|cor|tra)?t2(w|wi)?(?!\*|star)(\D|$)/.test(word)) found.add("T2");
    if (/^(ax|sag|cor|tra)?pd(w|wi)?([a-z]|$)/.test(word)) found.add("PD");
  }
  const [only] = found;
  return found.size === 1 ? only! : null;
}
