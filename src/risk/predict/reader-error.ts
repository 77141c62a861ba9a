import type { Text } from "../../base/language.ts";

/** Standard error of measurement of a reader, by key, in the variable's unit. */
export interface ReaderError {
  readonly csaCm2: number;
  readonly fdrPercent: number;
}

/** The error as a reader gives it, what was not measured left out, and where it comes from. */
export interface GivenReaderError extends Partial<ReaderError> {
  readonly source?: Text;
}

/**
 * Assumed where no agreement study is available: SD of the studied patients × √(1 - ICC), with an ICC of .82 for FDR
 * between readers (Crawford 2016, doi 10.1186/s12891-016-1090-z): 4.7 × √.18 = 2.0 points; and .94 for CSA: 4.3 × √.06 = 1.05
 * cm², taken as 1.
 */
export const assumedReaderError: ReaderError = { csaCm2: 1, fdrPercent: 2 };
