import type { SliceFacts } from "../../image/slice.ts";

const madeFromOthers = /(^|\\)(MPR|CPR|MIP|MINIP|REFORMATTED|RESAMPLED|INTERPOLATED|PROJECTION IMAGE)(\\|$)/;

/**
 * Whether the slice was not scanned as it is but computed from other slices (a reformat, a projection), by its
 * ImageType (PS3.3 C.7.6.1.1.2, C.8.3.1.1.1): its pixels are interpolated.
 */
export const isReformatted = ({ imageType = "" }: Pick<SliceFacts, "imageType">): boolean =>
  madeFromOthers.test(imageType);
