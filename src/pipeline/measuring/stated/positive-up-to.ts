/** A number that is more than 0 and no more than a limit; undefined for any other, which scanners write for "not known". */
export const positiveUpTo = (limit: number, value: number | undefined): number | undefined =>
  value !== undefined && value > 0 && value <= limit ? value : undefined;
