/** The least and the most of an area, mm². */
export type AreaRange = readonly [least: number, most: number];

/** The structures whose area is known of adults. */
export type Structure = "MF" | "ES" | "VB";

/**
 * Areas of one side's muscle and of the vertebral body that adults have, mm²: the range seen, a quarter wider at
 * either end, so that what is outside is worth a look and nothing more.
 *
 * Seen: one side in 409 adults at L4/5 (3Shot-LPM-Seg outlines, fascial): MF 449 to 1855, ES 542 to 2393; in 56 adults
 * of another hospital at L1 to L5: MF 173 to 1519, ES 600 to 2641, VB 1018 to 2316. At L3 the muscles of both sides
 * together are 24.2 (SD 5.0) cm² (Kim 2022, J Korean Soc Geriatr Neurosurg 18(1)) and about 33 cm² in the paper whose
 * model is used here; lean ES alone 8.6 to 9.3 cm² a side in older adults (Sions 2017, PMC7064314). MF grows towards
 * the sacrum, so at L3 its upper end is that of the second set.
 */
export const adultAreas: {
  readonly [Level in "L3" | "L1-S1"]: { readonly [Name in Structure]: AreaRange };
} = {
  L3: { MF: [130, 1900], ES: [400, 3300], VB: [760, 2900] },
  "L1-S1": { MF: [130, 2320], ES: [400, 3300], VB: [760, 2900] },
};
