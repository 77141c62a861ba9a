import * as z from "zod";
import { imagejProfiles, thresholdMethods, thresholdScopes } from "../../fat/recipe.ts";

const limits = { lower: z.number(), upper: z.number() };
const inOrder = { error: "the lower limit is above the upper one" };

const rangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("file") }),
  z.strictObject({ kind: z.literal("minmax") }),
  z
    .strictObject({ kind: z.literal("fixed"), ...limits })
    .refine((range) => range.lower < range.upper, { error: "the range is empty" }),
]);

const thresholdSchema = z.union([
  z.strictObject({ kind: z.literal("auto"), method: z.enum(thresholdMethods) }),
  z
    .strictObject({ kind: z.literal("manual"), ...limits })
    .refine((threshold) => threshold.lower <= threshold.upper, inOrder),
  z
    .strictObject({
      kind: z.literal("slider"),
      lower: z.int().min(0).max(255),
      upper: z.int().min(0).max(255),
    })
    .refine((threshold) => threshold.lower <= threshold.upper, inOrder),
  z.strictObject({ kind: z.literal("reference"), tissue: z.literal("lean"), roi: z.string() }),
  z.strictObject({
    kind: z.literal("reference"),
    tissue: z.literal("subcutaneous-fat"),
    roi: z.string(),
    fraction: z.number().positive(),
  }),
]);

/** A `Recipe` as a document: unknown keys are refused, so that a misspelt setting is never silently ignored. */
export const recipeSchema = z.strictObject({
  name: z.string().min(1).exactOptional(),
  imagej: z.enum(imagejProfiles),
  bits: z.enum(["native", "8"]),
  range: rangeSchema,
  scope: z.enum(thresholdScopes),
  threshold: thresholdSchema,
});
