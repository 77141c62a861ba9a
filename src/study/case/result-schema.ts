import * as z from "zod";
import { type IssueCode, issueCatalogue } from "../../base/issue-catalogue.ts";
import { draftDecisions, fdrDenominators, levelConfirmations } from "../../measure/measure-result.ts";
import { conventions } from "../../roi/roi.ts";
import { recipeSchema } from "./recipe-schema.ts";

const spacing = z.tuple([z.number().positive(), z.number().positive()]);
const count = z.int().min(0);
const issueCodes = Object.keys(issueCatalogue) as [IssueCode, ...IssueCode[]];

const text = z.strictObject({ en: z.string(), "zh-CN": z.string() });

const issueSchema = z.strictObject({
  code: z.enum(issueCodes),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), text])).exactOptional(),
  path: z.string().exactOptional(),
  roi: z.string().exactOptional(),
});

/** The shape of `MeasuredImage`; a Case adds to it where the image came from. */
export const measuredImageShape = {
  sopInstanceUid: z.string().exactOptional(),
  frame: z.int().min(1).exactOptional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  rows: z.int().min(1),
  columns: z.int().min(1),
  pixelSpacingMm: spacing.exactOptional(),
  bitsStored: z.int().min(1),
};

const limits = z.strictObject({ lower: z.number(), upper: z.number() });

const roiMeasurementSchema = z.strictObject({
  name: z.string(),
  convention: z.enum(conventions).exactOptional(),
  pixelCount: count,
  csaMm2: z.number().exactOptional(),
  threshold: limits.exactOptional(),
  fatPixelCount: count.exactOptional(),
  faMm2: z.number().exactOptional(),
  fdrPercent: z.number().exactOptional(),
  fdrDenominator: z.enum(fdrDenominators).exactOptional(),
  externalCsaMm2: z.number().exactOptional(),
  fdrSensitivity: z.strictObject({ lower10Percent: z.number(), higher10Percent: z.number() }).exactOptional(),
  meanIntensity: z.number().exactOptional(),
  stdIntensity: z.number().exactOptional(),
  minIntensity: z.number().exactOptional(),
  maxIntensity: z.number().exactOptional(),
  eightBit: z
    .strictObject({ mean: z.number(), std: z.number().exactOptional(), min: z.number(), max: z.number() })
    .exactOptional(),
});

/** A `MeasureResult` as a document; the order of the keys here is the order in which they are written. */
export const resultSchema = z.strictObject({
  image: z.strictObject(measuredImageShape),
  recipe: recipeSchema,
  displayRange: limits,
  rois: z.array(roiMeasurementSchema),
  patient: z.strictObject({
    csaCm2: z.number().exactOptional(),
    faCm2: z.number().exactOptional(),
    fdrPercent: z.number().exactOptional(),
    fdrDenominator: z.enum(fdrDenominators).exactOptional(),
    vbCm2: z.number().exactOptional(),
  }),
  shading: z.strictObject({
    leftRightRatio: z.number().exactOptional(),
    deepSuperficialRatio: z.number().exactOptional(),
  }),
  level: z
    .strictObject({
      confirmed: z.enum(levelConfirmations),
      distanceMm: z.number().exactOptional(),
      sagittalDegrees: z.number().exactOptional(),
      coronalDegrees: z.number().exactOptional(),
      tiltDegrees: z.number().exactOptional(),
      tiltCorrectedCsaCm2: z.number().exactOptional(),
    })
    .exactOptional(),
  levelProposal: z
    .strictObject({
      endplate: z.string(),
      confidence: z.number(),
      countProbability: z.number(),
      distanceMm: z.number().exactOptional(),
      sagittalDegrees: z.number().exactOptional(),
      coronalDegrees: z.number().exactOptional(),
      movedMm: z.number().exactOptional(),
    })
    .exactOptional(),
  drawn: z
    .array(
      z.strictObject({
        name: z.string(),
        decision: z.enum(draftDecisions),
        confidence: z.number(),
        lowConfidence: z.literal(true).exactOptional(),
        dice: z.number().exactOptional(),
        pixelCountBefore: count,
        csaMm2Before: z.number().exactOptional(),
        pixelCountAfter: count.exactOptional(),
        csaMm2After: z.number().exactOptional(),
      }),
    )
    .exactOptional(),
  issues: z.array(issueSchema),
});
