import type { LoadedSlice, SliceFacts } from "../../image/slice.ts";

/** What a reader needs to look at a slice and to measure it, and nothing that identifies the patient or the slice. */
const keptFacts = [
  "modality",
  "transferSyntaxUid",
  "frame",
  "frames",
  "sliceThicknessMm",
  "spacingBetweenSlicesMm",
  "echoTimeMs",
  "repetitionTimeMs",
  "inversionTimeMs",
  "flipAngleDegrees",
  "scanningSequence",
  "sequenceVariant",
  "scanOptions",
  "spectralSuppression",
  "inversionRecovery",
  "imageType",
  "lossyCompressed",
  "geometry",
] as const satisfies readonly (keyof SliceFacts)[];

/** A slice for a blinded reading: its pixels, and of its header only what is seen in them or needed to measure. */
export function blindedSlice({ image, facts, sha256 }: LoadedSlice): LoadedSlice {
  const kept = Object.fromEntries(
    keptFacts.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])),
  );
  return { image, facts: kept as unknown as SliceFacts, sha256 };
}
