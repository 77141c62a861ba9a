import * as z from "zod";

/** A point or direction in the patient, mm. */
export const pointSchema = z.tuple([z.number(), z.number(), z.number()]);

/** An `Endplate` as a document. */
export const endplateSchema = z.strictObject({
  anterior: pointSchema,
  posterior: pointSchema,
  sagittalNormal: pointSchema,
});

/** A `VertebraLabel` as a document. */
export const vertebraLabelSchema = z.strictObject({ name: z.string(), centre: pointSchema });

/** A `MarkedSagittal` as a document. */
export const markedSagittalSchema = z.strictObject({
  seriesInstanceUid: z.string().exactOptional(),
  sopInstanceUid: z.string().exactOptional(),
  frame: z.int().min(1).exactOptional(),
});

/** A `CaseLevel` as a document. */
export const levelSchema = z.discriminatedUnion("confirmed", [
  z.strictObject({
    confirmed: z.literal("endplate"),
    endplate: endplateSchema,
    labels: z.strictObject({
      lumbarCount: z.union([z.literal(4), z.literal(5), z.literal(6)]),
      vertebrae: z.array(vertebraLabelSchema),
    }),
    sagittal: markedSagittalSchema,
    frameOfReferenceUid: z.string().exactOptional(),
    positionsTrusted: z.literal(true).exactOptional(),
    sliceDistanceMm: z.number().positive().exactOptional(),
  }),
  z.strictObject({ confirmed: z.literal("hand") }),
]);
