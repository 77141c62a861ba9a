import type { SliceFacts } from "../../image/slice.ts";
import { seriesWords } from "./series-words.ts";

/** Images whose values are no T1-, T2- or PD-weighted signal of all tissue. */
export type CalculatedMap =
  | "diffusion"
  | "parameter-map"
  | "subtraction"
  | "fat-only"
  | "opposed-phase"
  | "phase";

const diffusionType = /^(ADC|EADC|DIFFUSION|DWI|DTI|TRACE|TRACEW|ISOTROPIC|ANISOTROPY|FA|EXP|TENSOR)$/;
const mapType = /^((T1|T2|R1|R2|PD|PHASE|B0|B1)[ _]?(\*|STAR)?[ _]?MAP|[RT]2[ _]?(\*|STAR))$/;
const fractionType = /^(FF|FAT[ _]?FRACTION|FAT_FRAC|FATFRAC|WATER[ _]?FRACTION)$/;
const subtractionType = /^(SUB|SUBTRACT|SUBTRACTED|SUBTRACTION)$/;
const fatType = /^(F|FAT|FAT[ _]ONLY)$/;
const opposedType = /^(OP|OPP|OPPOSED|(OPP|OPPOSED|OUT|OUT[ _]OF)[ _]PHASE)$/;
/** The phase, or the imaginary part, of a complex image. */
const phaseType = /^(P|PHASE|PHASE[ _]MAP|I|IMAGINARY)$/;

const diffusionWord =
  /^([de]?adc|(ax|sag|cor|tra)?dwi|dwibs|dti|diff|diffusion|tracew?)$|弥散|扩散|彌散|擴散/;
const mapWord = /^(t[12]\*?|r[12]\*?|t2star)maps?$/;
const mappedWord = /^(t[12]\*?|r[12]\*?|t2star)$/;
const subtractionWord = /^(sub|subtract|subtracted|subtraction)$|减影|減影/;

/**
 * What a series shows, where that is calculated from other images or only a part of the signal: by the values of
 * its ImageType (DICOM PS3.3 C.8.3.1.1.1, C.8.13.3.1.1 and the manufacturers'), else by what it is called. Null for
 * the images as scanned, and for the water and in-phase images of a Dixon series. In an opposed-phase image fat and water of one pixel
 * cancel each other.
 */
export function calculatedMapOf(facts: SliceFacts): CalculatedMap | null {
  const types = (facts.imageType ?? "").toUpperCase().split("\\");
  const has = (type: RegExp) => types.some((value) => type.test(value));
  const words = seriesWords(facts);
  // The protocol of the images as scanned has the name of what is calculated from them later.
  const { seriesDescription } = facts;
  const described = seriesDescription === undefined ? [] : seriesWords({ seriesDescription });
  if (has(diffusionType) || words.some((word) => diffusionWord.test(word))) return "diffusion";
  if (has(mapType) || has(fractionType) || isNamedMap(described)) return "parameter-map";
  if (has(subtractionType) || described.some((word) => subtractionWord.test(word))) return "subtraction";
  if (has(fatType) || isNamedFatOnly(seriesDescription ?? "", described)) return "fat-only";
  if (has(opposedType) || isNamedOpposed(described)) return "opposed-phase";
  return types.slice(2).some((value) => phaseType.test(value)) ? "phase" : null;
}

/** "OutPhase: Ax T2 IDEAL", "t2_tse_dixon_tra_opp", "opposed phase". */
const isNamedOpposed = (words: readonly string[]) =>
  words.some(
    (word, index) =>
      /^(outphase|oppphase|opposedphase|outofphase)$/.test(word) ||
      (/^(out|opp|opposed)$/.test(word) && /^(phase|of)$/.test(words[index + 1] ?? "")),
  ) ||
  (words.some((word) => /dixon$|^(ideal|flex)$/.test(word)) && /^(opp|op|out)$/.test(words.at(-1) ?? ""));

const isNamedMap = (words: readonly string[]) =>
  words.some((word, index) => {
    const next = words[index + 1] ?? "";
    const isFraction = (word === "fat" && next === "fraction") || word === "fatfraction";
    return mapWord.test(word) || (mappedWord.test(word) && /^(maps?|mapping)$/.test(next)) || isFraction;
  });

/** "FAT: Ax T2 IDEAL", "t2_tse_dixon_tra_F", "fat only". */
const isNamedFatOnly = (description: string, words: readonly string[]) =>
  /^\s*fat\s*:/i.test(description) ||
  words.some((word, index) => word === "fat" && words[index + 1] === "only") ||
  (words.some((word) => /dixon$|^(ideal|flex)$/.test(word)) && /^(f|fat)$/.test(words.at(-1) ?? ""));
