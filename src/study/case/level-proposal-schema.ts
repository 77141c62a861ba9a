import * as z from "zod";
import { endplateSchema, markedSagittalSchema, vertebraLabelSchema } from "./level-schema.ts";

const share = z.number().min(0).max(1);

/** A `CaseLevelProposal` as a document. */
export const levelProposalSchema = z.strictObject({
  model: z.strictObject({
    name: z.string(),
    version: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  engine: z.string(),
  target: z.strictObject({
    level: z.enum(["L1", "L2", "L3", "L4", "L5"]),
    side: z.enum(["superior", "inferior"]),
  }),
  endplate: endplateSchema,
  coronalKnown: z.boolean(),
  vertebrae: z.array(vertebraLabelSchema),
  confidence: share,
  count: z.strictObject({
    probability: share,
    lowConfidence: share,
    others: z.array(z.strictObject({ shift: z.int(), probability: share })),
    sacrumSeen: z.boolean(),
  }),
  orientationDoubtful: z.literal(true).exactOptional(),
  sagittal: markedSagittalSchema,
  frameOfReferenceUid: z.string().exactOptional(),
  positionsTrusted: z.literal(true).exactOptional(),
  sliceDistanceMm: z.number().positive().exactOptional(),
});
