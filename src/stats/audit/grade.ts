/**
 * impossible: no data have these digits. contradiction: two places differ. implausible: possible, but only with very
 * unusual data. note: worth knowing, no contradiction.
 */
export type Grade = "impossible" | "contradiction" | "implausible" | "note";
