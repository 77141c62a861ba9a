import * as z from "zod";
import { outlineTypes } from "../../roi/outline.ts";
import { conventions, origins } from "../../roi/roi.ts";

const outlineSchema = z.strictObject({
  type: z.enum(outlineTypes),
  points: z.array(z.tuple([z.number(), z.number()])),
});

/** The outlines of one region: at least one. */
export const outlinesSchema = z.tuple([outlineSchema], outlineSchema);

/** A `Roi` as a document. That its outlines can be measured is checked where they are measured. */
export const roiSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  outlines: outlinesSchema,
  convention: z.enum(conventions).exactOptional(),
  origin: z.enum(origins),
});
