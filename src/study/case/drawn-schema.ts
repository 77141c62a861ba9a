import * as z from "zod";
import { conventions } from "../../roi/roi.ts";
import { outlinesSchema } from "./roi-schema.ts";

const drawnByShape = {
  model: z.strictObject({
    name: z.string(),
    version: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  engine: z.string(),
  convention: z.enum(conventions),
};

const share = z.number().min(0).max(1);

/** A `Drawn` as a document. */
export const drawnSchema = z.strictObject({
  ...drawnByShape,
  lowConfidence: share,
  structures: z
    .array(
      z.strictObject({
        name: z.string(),
        confidence: share,
        outlines: outlinesSchema,
        reviewed: z.enum(["accepted", "rejected"]).exactOptional(),
        earlier: z.strictObject(drawnByShape).exactOptional(),
      }),
    )
    .refine((structures) => new Set(structures.map(({ name }) => name)).size === structures.length, {
      error: "two structures have the same name",
    }),
});
