import * as z from "zod";

const point = z.tuple([z.number(), z.number(), z.number()]);

/** A `CaseLevel` as a document. */
export const levelSchema = z.discriminatedUnion("confirmed", [
  z.strictObject({
    confirmed: z.literal("endplate"),
    endplate: z.strictObject({ anterior: point, posterior: point, sagittalNormal: point }),
    labels: z.strictObject({
      lumbarCount: z.union([z.literal(4), z.literal(5), z.literal(6)]),
      vertebrae: z.array(z.strictObject({ name: z.string(), centre: point })),
    }),
    sagittal: z.strictObject({
      seriesInstanceUid: z.string().exactOptional(),
      sopInstanceUid: z.string().exactOptional(),
      frame: z.int().min(1).exactOptional(),
    }),
    frameOfReferenceUid: z.string().exactOptional(),
    sliceDistanceMm: z.number().positive().exactOptional(),
  }),
  z.strictObject({ confirmed: z.literal("hand") }),
]);
