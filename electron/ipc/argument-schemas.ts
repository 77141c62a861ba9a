import * as z from "zod";
import { type DesktopApi, projectExports } from "../../src/desktop-api.ts";
import { deidentificationOptions } from "../../src/dicom/deidentify/deidentification.ts";
import { conventions } from "../../src/roi/roi.ts";
import { caseSchema } from "../../src/study/case/case-schema.ts";
import { pointSchema } from "../../src/study/case/level-schema.ts";
import { recipeSchema } from "../../src/study/case/recipe-schema.ts";
import { settingsSchema } from "../../src/study/case/settings.ts";
import { isClinicalMeaning } from "../../src/study/project/clinical-columns.ts";
import { worklistStates } from "../../src/study/project/worklist-state.ts";

/** What is said of a path that is well formed, and that nobody chose. */
export const notGranted = "not granted";

const frameSchema = z.int().min(1);

/** A slice of a project: its file's SHA-256 and the frame. */
const sliceIdSchema = z.string().regex(/^[0-9a-f]{64}-\d{1,9}$/);
const sliceIdsSchema = z.array(sliceIdSchema).max(1_000_000);
const sentenceSchema = z.string().trim().min(1).max(2000);

const nameSchema = z.string().trim().min(1).max(80);
const repeatSchema = [nameSchema, z.string().regex(/^R\d{1,9}$/)] as const;
const mappingSchema = z.record(
  z.string(),
  z.string().refine((meaning) => isClinicalMeaning(meaning)),
);

/** A study as the listing gives it; every path in it is checked as any other. */
function studySchema(path: z.ZodType<string>) {
  const text = z.string().max(1024);
  const geometry = z.strictObject({
    imagePositionPatient: pointSchema,
    imageOrientationPatient: z.tuple([pointSchema, pointSchema]),
    frameOfReferenceUid: text.exactOptional(),
  });
  const slice = z.strictObject({
    path,
    frame: frameSchema,
    sopInstanceUid: text.exactOptional(),
    instanceNumber: z.number().exactOptional(),
    positionMm: z.number().exactOptional(),
    geometry: geometry.exactOptional(),
  });
  const series = z.strictObject({
    seriesInstanceUid: text,
    modality: text.nullable(),
    description: text.nullable(),
    seriesNumber: z.number().exactOptional(),
    plane: z.enum(["axial", "sagittal", "coronal", "oblique"]).nullable(),
    weighting: z.enum(["T1", "T2", "PD"]).nullable(),
    weightingReason: z.enum(["times", "inversion", "description"]).exactOptional(),
    fatSuppressed: z.boolean().nullable(),
    specialPurpose: z.enum(["localizer", "mosaic"]).exactOptional(),
    rows: z.int().min(1),
    columns: z.int().min(1),
    pixelSpacingMm: z.tuple([z.number().positive(), z.number().positive()]).nullable(),
    sliceCount: z.int().min(0),
    transferSyntaxUid: text,
    files: z.array(path).max(100_000),
    slices: z.array(slice).max(100_000),
  });
  return z.strictObject({
    studyInstanceUid: text,
    patientId: text.nullable(),
    patientName: text.nullable(),
    studyDate: text.nullable(),
    description: text.nullable(),
    series: z.array(series).max(10_000),
  });
}

/**
 * The arguments of every call of the contract, checked on arrival. Every path among them is held against what the user
 * chose, here and nowhere else, so that no call can be left out.
 */
export function argumentSchemas(isGranted: (path: string) => boolean) {
  const pathSchema = z
    .string()
    .min(1)
    .max(4096)
    .regex(/^[^\0]*$/, { abort: true })
    .refine(isGranted, { error: notGranted });
  const tablePathSchema = pathSchema.regex(/\.(csv|tsv|txt|xlsx|json)$/i);
  return {
    start: z.tuple([]),
    saveSettings: z.tuple([settingsSchema]),
    chooseInputs: z.tuple([z.enum(["files", "folder"])]),
    listStudies: z.tuple([z.array(pathSchema).max(10_000)]),
    cancelListing: z.tuple([]),
    studyAround: z.tuple([pathSchema]),
    proposeLevel: z.tuple([studySchema(pathSchema), z.boolean()]),
    thumbnail: z.tuple([pathSchema, frameSchema]),
    loadSlice: z.tuple([pathSchema, frameSchema]),
    drawOutlines: z.tuple([pathSchema, frameSchema, z.enum(conventions)]),
    keepCase: z.tuple([caseSchema]),
    recallCase: z.tuple([z.string().regex(/^[0-9a-f]{64}$/), frameSchema]),
    saveCaseAs: z.tuple([caseSchema]),
    openCase: z.tuple([]),
    importRois: z.tuple([pathSchema, frameSchema]),
    chooseTable: z.tuple([]),
    readTable: z.tuple([tablePathSchema]),
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
      z.enum(["csv", "roiset", "seg", "rtstruct", "sr", "nifti", "figure", "json"]),
      caseSchema,
      pathSchema,
    ]),
    printReport: z.tuple([caseSchema, pathSchema]),
    readyProject: z.tuple([]),
    createProject: z.tuple([]),
    openProject: z.tuple([pathSchema.optional(), z.boolean().optional()]),
    closeProject: z.tuple([]),
    projectFacts: z.tuple([]),
    worklist: z.tuple([]),
    addToProject: z.tuple([z.array(pathSchema).min(1).max(10_000)]),
    workOutside: z.tuple([sliceIdsSchema.optional()]),
    takeOverWork: z.tuple([sliceIdsSchema]),
    setStates: z.tuple([sliceIdsSchema, z.enum(worklistStates), sentenceSchema.optional()]),
    approve: z.tuple([sliceIdsSchema, z.boolean()]),
    setFlags: z.tuple([sliceIdsSchema, sentenceSchema.nullable()]),
    addNote: z.tuple([sliceIdSchema, sentenceSchema]),
    notes: z.tuple([sliceIdSchema]),
    caseVersions: z.tuple([sliceIdSchema]),
    rowCase: z.tuple([sliceIdSchema, z.int().min(1).optional()]),
    settleWork: z.tuple([]),
    overlay: z.tuple([sliceIdSchema]),
    startBatch: z.tuple([
      sliceIdsSchema,
      z.strictObject({ recipe: recipeSchema, convention: z.enum(conventions) }),
    ]),
    exportProject: z.tuple([z.enum(projectExports), sliceIdsSchema]),
    jobs: z.tuple([]),
    stopJob: z.tuple([z.int().min(1)]),
    takeTurn: z.tuple([z.literal("local-model")]),
    endTurn: z.tuple([z.int().min(1)]),
    backupProject: z.tuple([]),
    verifyProject: z.tuple([]),
    repeats: z.tuple([]),
    drawRepeats: z.tuple([
      z.strictObject({
        study: nameSchema,
        reader: nameSchema,
        ids: sliceIdsSchema,
        count: z.int().min(1).max(1_000_000),
        seed: nameSchema,
      }),
    ]),
    openRepeat: z.tuple([...repeatSchema]),
    keepRepeat: z.tuple([...repeatSchema, caseSchema]),
    outlineRepeat: z.tuple([...repeatSchema, z.enum(conventions)]),
    finishRepeat: z.tuple([...repeatSchema]),
    agreement: z.tuple([nameSchema]),
    useReaderError: z.tuple([nameSchema]),
    riskContext: z.tuple([sliceIdSchema]),
    previewClinical: z.tuple([tablePathSchema, mappingSchema]),
    importClinical: z.tuple([tablePathSchema, mappingSchema]),
    trainingTable: z.tuple([nameSchema]),
    keepLocalModel: z.tuple([z.string().max(2 ** 24)]),
    localModels: z.tuple([]),
    chooseDeidentifyFolder: z.tuple([]),
    chooseDeidentifyKey: z.tuple([z.enum(["new", "existing"])]),
    deidentify: z.tuple([
      z.strictObject({
        ids: sliceIdsSchema,
        which: z.enum(["slices", "folders"]),
        options: z.array(z.enum(deidentificationOptions)),
        allowBurnedIn: z.boolean(),
        out: pathSchema,
        key: pathSchema,
      }),
    ]),
  } as const satisfies { readonly [Method in keyof DesktopApi]: z.ZodType<Parameters<DesktopApi[Method]>> };
}
