import { Option } from "commander";
import { hasError, type Issue } from "../../base/issue.ts";
import { failure, type Result } from "../../base/result.ts";
import type { StudyEntry } from "../../dicom/series/study-listing.ts";
import type { PixelSpacingMm, ScalarImage } from "../../image/scalar-image.ts";
import { type EndplateTarget, usualEndplate } from "../../level/find/endplate-target.ts";
import { missingPaths } from "../../node/files/missing-paths.ts";
import { type LoadedSpineModel, loadSpineModel } from "../../node/model/load-spine-model.ts";
import { listStudies } from "../../node/studies/list-studies.ts";
import { loadSlice } from "../../node/studies/load-slice.ts";
import { readPicture } from "../../node/studies/read-picture.ts";
import { levelOfPicture, type PictureLevel } from "../../pipeline/level/level-of-picture.ts";
import { levelOfStudy, type StudyLevel } from "../../pipeline/level/level-of-study.ts";
import { levelOption } from "../options/level-option.ts";
import { spacingOption } from "../options/spacing-option.ts";
import type { CommandContext, CommandDefinition, ExitCode } from "../terminal/command-line.ts";
import { researchNotice } from "../terminal/measure-table.ts";
import { printIssues } from "../terminal/print-issues.ts";
import { textTable } from "../terminal/text-table.ts";
import { issueJson, pictureLevelJson, studyLevelJson } from "./level-json.ts";

interface LevelOptions {
  readonly level: EndplateTarget;
  readonly spacing?: PixelSpacingMm;
  readonly trustPositions?: true;
  readonly json?: true;
}

/** `paraspine level PATH... [--level L3-inferior] [--spacing ROW,COLUMN] [--json]`: finds the vertebrae. */
export const levelCommand: CommandDefinition = {
  describe(program, perform) {
    program
      .command("level")
      .description(
        "detect the vertebrae on sagittal images and the axial slice at an endplate, for a reader to confirm",
      )
      .argument("<path...>", "DICOM studies (files, folders, .zip), or sagittal PNG images and NIfTI slices")
      .addOption(
        new Option("--level <endplate>", "L1 to L5, superior or inferior")
          .argParser(levelOption)
          .default(usualEndplate, "L3-inferior"),
      )
      .option("--spacing <row,column>", "pixel spacing of PNG images in mm", spacingOption)
      .option("--trust-positions", "compare positions even if the frames of reference differ")
      .option("--json", "print JSON")
      .action((paths: string[], options: LevelOptions) =>
        perform((context) => printLevels(paths, options, context)),
      );
  },
};

const pictures = /\.(png|jpe?g|tiff?|webp)$/i;
const nifti = /\.nii(\.gz)?$/i;
const isPicture = (path: string) => pictures.test(path) || nifti.test(path);

async function printLevels(
  paths: readonly string[],
  options: LevelOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const missing = await missingPaths(paths);
  const model = missing.length > 0 ? failure(missing[0]!, ...missing.slice(1)) : await loadSpineModel();
  if (!model.ok) {
    if (options.json) context.stdout(json({ issues: model.issues.map(issueJson) }));
    printIssues(model.issues, context);
    return 1;
  }
  const files = paths.filter(isPicture);
  const rest = paths.filter((path) => !isPicture(path));
  const seen = await levelsOfPictures(files, options, model.value, context);
  const studies = rest.length === 0 ? undefined : await levelsOfStudies(rest, options, model.value, context);
  await model.value.finder.close();
  const issues = [...seen.flatMap((picture) => picture.issues), ...(studies?.issues ?? [])];
  if (options.json) {
    const told = seen.map(({ path, level, issues: own }) => ({
      ...(paths.length === 1 ? {} : { path }),
      ...pictureLevelJson(level ?? { vertebrae: [], alternatives: [], issues: [] }, own),
    }));
    const one = told.length === 1 && studies === undefined;
    context.stdout(
      json(
        one
          ? told[0]
          : {
              ...(told.length === 0 ? {} : { pictures: told }),
              ...studies?.json,
              ...(studies === undefined ? { issues: [] } : {}),
            },
      ),
    );
  } else {
    context.stdout(pictureTable(seen));
    context.stdout(studies?.table ?? "");
  }
  context.stderr(`${researchNotice(context.language)}\n`);
  printIssues(issues, context);
  return hasError(issues) ? 1 : 0;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

interface SeenPicture {
  readonly path: string;
  readonly level?: PictureLevel;
  readonly issues: readonly Issue[];
}

async function levelsOfPictures(
  paths: readonly string[],
  { spacing }: LevelOptions,
  model: LoadedSpineModel,
  context: CommandContext,
): Promise<readonly SeenPicture[]> {
  const seen: SeenPicture[] = [];
  for (const path of paths) {
    if (context.signal?.aborted) break;
    const read = await readOne(path, spacing);
    const level = read.ok ? await levelOfPicture(read.value, model) : read;
    const issues = [
      ...(read.ok ? read.issues : []),
      ...level.issues,
      ...(level.ok ? level.value.issues : []),
    ];
    seen.push({
      path,
      ...(level.ok ? { level: level.value } : {}),
      issues: issues.map((one): Issue => ({ ...one, path })),
    });
  }
  return seen;
}

/** A picture, or the one slice of a NIfTI image, with its spacing: that which is given, else its own. */
async function readOne(path: string, spacing: PixelSpacingMm | undefined): Promise<Result<ScalarImage>> {
  if (pictures.test(path)) return readPicture(path, spacing);
  const loaded = await loadSlice(path, 1);
  if (!loaded.ok) return loaded;
  const { image } = loaded.value;
  return {
    ok: true,
    value: spacing === undefined ? image : { ...image, pixelSpacingMm: spacing },
    issues: loaded.issues,
  };
}

async function levelsOfStudies(
  paths: readonly string[],
  { level: target, trustPositions }: LevelOptions,
  model: LoadedSpineModel,
  context: CommandContext,
) {
  const listing = await listStudies(paths, undefined, context.signal);
  const found: { readonly study: StudyEntry; readonly level: StudyLevel }[] = [];
  for (const study of listing.studies) {
    if (context.signal?.aborted) break;
    const level = await levelOfStudy(
      study,
      target,
      { ...model, readSlice: loadSlice },
      trustPositions === true,
    );
    found.push({ study, level });
  }
  return {
    json: {
      studies: found.map(({ study, level }) => studyLevelJson(study, level)),
      issues: listing.issues.map(issueJson),
    },
    table: studyTable(found),
    issues: [...listing.issues, ...found.flatMap(({ level }) => level.issues)],
  };
}

const percent = (share: number) => `${Math.floor(100 * share)} %`;

function studyTable(found: readonly { readonly study: StudyEntry; readonly level: StudyLevel }[]): string {
  const rows = found.map(({ study, level: { vertebrae, proposal } }) => [
    study.patientId ?? "-",
    study.studyInstanceUid,
    vertebrae.map(({ level }) => level).join(" "),
    proposal === undefined ? "-" : `${proposal.series.seriesNumber ?? "-"}`,
    proposal === undefined ? "-" : `${proposal.slice.instanceNumber ?? "-"}`,
    proposal === undefined ? "-" : proposal.assessment.distanceMm.toFixed(1),
    proposal === undefined ? "-" : proposal.assessment.angle.sagittal.toFixed(1),
    proposal === undefined || !proposal.coronalKnown ? "-" : proposal.assessment.angle.coronal.toFixed(1),
    proposal === undefined ? "-" : percent(proposal.confidence),
  ]);
  const head = [
    "patient",
    "study",
    "vertebrae",
    "series",
    "image",
    "mm",
    "sagittal",
    "coronal",
    "confidence",
  ];
  return `${textTable([head, ...rows])}\n`;
}

function pictureTable(seen: readonly SeenPicture[]): string {
  if (seen.length === 0) return "";
  const rows = seen.map(({ path, level }) => [
    path,
    level?.vertebrae.map((vertebra) => vertebra.level).join(" ") ?? "-",
    percent(level?.vertebrae[0]?.confidence ?? 0),
  ]);
  return `${textTable([["picture", "vertebrae", "confidence"], ...rows])}\n`;
}
