import type { CodedConcept } from "../../base/coded-concept.ts";
import { codes } from "./codes.ts";

/** What a region is, in codes. */
export interface RegionCodes {
  readonly category: CodedConcept;
  readonly type: CodedConcept;
  readonly laterality?: CodedConcept;
}

const { anatomicalStructure: category, tissue } = codes;

const known: { readonly [name: string]: RegionCodes } = {
  MF_L: { category, type: codes.multifidus, laterality: codes.left },
  MF_R: { category, type: codes.multifidus, laterality: codes.right },
  ES_L: { category, type: codes.erectorSpinae, laterality: codes.left },
  ES_R: { category, type: codes.erectorSpinae, laterality: codes.right },
  LEAN: { category: tissue, type: codes.skeletalMuscle },
  FAT: { category: tissue, type: codes.fat },
};

/**
 * The codes of a region by its name; of an unknown name just a tissue. The vertebra is the third lumbar one only where
 * somebody confirmed the level.
 */
export function regionCodes(name: string, levelConfirmed: boolean): RegionCodes {
  if (name === "VB") return { category, type: levelConfirmed ? codes.thirdLumbarVertebra : codes.vertebra };
  return (Object.hasOwn(known, name) ? known[name] : undefined) ?? { category: tissue, type: tissue };
}
