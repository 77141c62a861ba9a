import type { GivenReaderError } from "../../risk/predict/reader-error.ts";

/**
 * What the reader knows of the patient beside the image, typed in: values by the keys of the risk models, in the unit in
 * which they were typed (`vitaminDNgMl` or `vitaminDNmolL`). A `csaCm2` or `fdrPercent` here was measured elsewhere and
 * replaces the one measured on the slice. What is unknown is left out.
 */
export interface Clinical {
  readonly values: { readonly [key: string]: number };
  /** Name of the risk model; the default one where absent. */
  readonly model?: string;
  /** The reader's own error of CSA and FDR, and the study it comes from; assumed where absent. */
  readonly readerError?: GivenReaderError;
}
