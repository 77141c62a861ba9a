import * as z from "zod";
import { acquisitionSchema, scannedPatientSchema } from "./acquisition-schema.ts";
import { drawnSchema } from "./drawn-schema.ts";
import { levelProposalSchema } from "./level-proposal-schema.ts";
import { levelSchema } from "./level-schema.ts";
import { recipeSchema } from "./recipe-schema.ts";
import { measuredImageShape, resultSchema } from "./result-schema.ts";
import { roiSchema } from "./roi-schema.ts";

/** The version of the Case document that this program writes. */
export const caseSchemaVersion = 4;

/**
 * A `Case` as a document, version 4. Strict: unknown keys, NaN and null are refused. The order of the keys here
 * is the order in which `serialiseCase` writes them.
 */
export const caseSchema = z.strictObject({
  schema: z.literal("paraspine-case"),
  schemaVersion: z.literal(caseSchemaVersion),
  program: z.strictObject({ name: z.literal("paraspine"), version: z.string() }),
  image: z.strictObject({
    ...measuredImageShape,
    studyInstanceUid: z.string().exactOptional(),
    seriesInstanceUid: z.string().exactOptional(),
    patientId: z.string().exactOptional(),
    studyDate: z.string().exactOptional(),
    seriesDescription: z.string().exactOptional(),
    seriesNumber: z.int().exactOptional(),
    instanceNumber: z.int().exactOptional(),
    patient: scannedPatientSchema.exactOptional(),
    acquisition: acquisitionSchema.exactOptional(),
  }),
  recipe: recipeSchema,
  rois: z.array(roiSchema).refine((rois) => new Set(rois.map((roi) => roi.id)).size === rois.length, {
    error: "two regions have the same id",
  }),
  externalCsa: z
    .strictObject({ source: z.string(), csaMm2: z.record(z.string(), z.number().positive()) })
    .exactOptional(),
  level: levelSchema.exactOptional(),
  levelProposal: levelProposalSchema.exactOptional(),
  clinical: z
    .strictObject({
      values: z.record(z.string(), z.number()),
      model: z.string().exactOptional(),
      readerError: z
        .strictObject({
          csaCm2: z.number().nonnegative().exactOptional(),
          fdrPercent: z.number().nonnegative().exactOptional(),
          source: z.strictObject({ en: z.string(), "zh-CN": z.string() }).exactOptional(),
        })
        .exactOptional(),
    })
    .exactOptional(),
  drawn: drawnSchema.exactOptional(),
  result: resultSchema.exactOptional(),
});
