/**
 * How far the work on a slice has come: nothing yet; outlined by a model and looked at by nobody; outlined or corrected
 * by a reader; approved; left out, with a reason.
 */
export const worklistStates = ["new", "proposed", "drawn", "checked", "rejected"] as const;
export type WorklistState = (typeof worklistStates)[number];
