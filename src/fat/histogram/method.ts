import type { ImagejProfile } from "../recipe.ts";

/** 256 counts, at least one of them above 0. */
export type Counts = ArrayLike<number>;

/** A way to choose a threshold: the bin (0..255) above which everything is foreground, or -1 where it finds none. */
export type Method = (counts: Counts, profile: ImagejProfile) => number;

export const binCount = 256;
