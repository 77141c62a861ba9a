import { regionNames } from "../../src/roi/roi.ts";
import type { MessageKey } from "../messages/en.ts";

/** The samples of reference tissue that a threshold can be taken from. */
export const referenceRegions = ["LEAN", "FAT"] as const;

/** The regions on the number keys: four muscles, the vertebral body, two reference samples. */
export const knownRegions = [...regionNames, ...referenceRegions] as const;
export type KnownRegion = (typeof knownRegions)[number];

export const isKnownRegion = (name: string): name is KnownRegion =>
  (knownRegions as readonly string[]).includes(name);

/** Label colours; outlines themselves are yellow, as in the paper's figure. */
const regionColours: { readonly [Name in KnownRegion]: string } = {
  MF_L: "#6cb6ff",
  MF_R: "#56d4c0",
  ES_L: "#b99bf8",
  ES_R: "#f0a36b",
  VB: "#c8d1a0",
  LEAN: "#8fa3b8",
  FAT: "#d8b4a0",
};

export const regionColour = (name: string) => (isKnownRegion(name) ? regionColours[name] : "#b8c0c8");

type Translate = (key: MessageKey) => string;

/** The full name of a region in the reader's language; an imported region keeps its own. */
export const regionTitle = (name: string, t: Translate) => (isKnownRegion(name) ? t(`region.${name}`) : name);

export const regionShort = (name: string, t: Translate) =>
  isKnownRegion(name) ? t(`region.${name}.short`) : name;
