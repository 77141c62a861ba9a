import * as z from "zod";
import type { DesktopApi } from "../src/desktop-api.ts";
import { conventions } from "../src/roi/roi.ts";
import { caseSchema } from "../src/study/case-schema.ts";
import { settingsSchema } from "../src/study/settings.ts";

const pathSchema = z
  .string()
  .min(1)
  .max(4096)
  .regex(/^[^\0]*$/);
const frameSchema = z.int().min(1);

/** The arguments of every call of the contract, checked on arrival. */
export const argumentSchemas = {
  start: z.tuple([]),
  saveSettings: z.tuple([settingsSchema]),
  chooseInputs: z.tuple([z.enum(["files", "folder"])]),
  listStudies: z.tuple([z.array(pathSchema).max(10_000)]),
  cancelListing: z.tuple([]),
  thumbnail: z.tuple([pathSchema, frameSchema]),
  loadSlice: z.tuple([pathSchema, frameSchema]),
  drawOutlines: z.tuple([pathSchema, frameSchema, z.enum(conventions)]),
  keepCase: z.tuple([caseSchema]),
  recallCase: z.tuple([z.string().regex(/^[0-9a-f]{64}$/), frameSchema]),
  saveCaseAs: z.tuple([caseSchema]),
  openCase: z.tuple([]),
  importRois: z.tuple([pathSchema, frameSchema]),
  chooseTable: z.tuple([]),
  readTable: z.tuple([pathSchema.regex(/\.(csv|tsv|txt|xlsx|json)$/i)]),
  writeStatistics: z.tuple([
    z.enum(["csv", "xlsx", "svg", "png", "txt"]),
    z
      .string()
      .min(1)
      .max(120)
      .regex(/^[\p{L}\p{N} ._-]+$/u),
    z.union([z.string().max(2 ** 26), z.instanceof(Uint8Array)]),
  ]),
  copyText: z.tuple([z.string().max(1_000_000)]),
  exportCase: z.tuple([
    z.enum(["csv", "roiset", "seg", "sr", "nifti", "figure", "json"]),
    caseSchema,
    pathSchema,
  ]),
  printReport: z.tuple([caseSchema, pathSchema]),
} as const satisfies { readonly [Method in keyof DesktopApi]: z.ZodType<Parameters<DesktopApi[Method]>> };
