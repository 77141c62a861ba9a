import { type Command, InvalidArgumentError, Option } from "commander";
import {
  type DisplayRange,
  defaultRecipe,
  type ImagejProfile,
  imagejProfiles,
  type ThresholdRule,
  type ThresholdScope,
  thresholdScopes,
} from "../../fat/recipe.ts";
import { type Convention, conventions } from "../../roi/roi.ts";
import { type Limits, parseLimits } from "./limits-option.ts";

/** The options that make a recipe one by one; `recipe` names a whole one instead. */
export interface RecipeOptions {
  readonly bits?: "native" | "8";
  readonly range?: DisplayRange;
  readonly scope?: ThresholdScope;
  readonly method?: string;
  readonly threshold?: Limits;
  readonly slider?: Limits;
  readonly reference?: Extract<ThresholdRule, { readonly kind: "reference" }>;
  readonly imagej?: ImagejProfile;
  readonly recipe?: string;
}

export interface MeasureOptions extends RecipeOptions {
  readonly rois: string;
  /** The image of ImageJ's stack that the slice is. */
  readonly roiPosition?: number;
  readonly frame?: number;
  readonly convention?: Convention;
  readonly json?: true;
  readonly csv?: true;
  /** Where the three-panel figure goes. */
  readonly figure?: string;
  /** Where the Case document goes. */
  readonly saveCase?: string;
  /** Where the regions go as a DICOM SEG, the numbers as a DICOM SR, the regions as a NIfTI label map. */
  readonly seg?: string;
  readonly sr?: string;
  readonly nifti?: string;
}

const limitRules = ["method", "threshold", "slider", "reference"];
const oneByOne = ["bits", "range", "scope", ...limitRules, "imagej"];
/** Whether a recipe, or a part of one, was asked for. */
export const givesRecipe = (options: RecipeOptions): boolean =>
  (
    ["recipe", "bits", "range", "scope", "method", "threshold", "slider", "reference", "imagej"] as const
  ).some((name) => options[name] !== undefined);

const otherRules = (own: string) => limitRules.filter((rule) => rule !== own);

/** Adds the recipe's options to a command; a contradiction among them is a usage error. */
export function addRecipeOptions(command: Command): Command {
  const choice = (flags: string, description: string, among: readonly string[], standard: string) =>
    new Option(flags, `${description} (default: ${standard})`).choices(among);
  return command
    .addOption(
      choice(
        "--bits <bits>",
        "8: convert to 8 bits first, as ImageJ's Type > 8-bit",
        ["native", "8"],
        defaultRecipe.bits,
      ),
    )
    .addOption(
      new Option(
        "--range <range>",
        "grey range of the 8-bit step and the automatic methods: file, minmax or LO..HI (default: file)",
      ).argParser(parseRange),
    )
    .addOption(
      choice(
        "--scope <scope>",
        "whose histogram determines the threshold",
        thresholdScopes,
        defaultRecipe.scope,
      ),
    )
    .addOption(
      new Option("--method <name>", "one of ImageJ's 17 methods, GMM2 or GMM3 (default: Otsu)").conflicts(
        otherRules("method"),
      ),
    )
    .addOption(
      new Option(
        "--threshold <limits>",
        "threshold limits as LO..HI: modality values, or 0..255 with --bits 8",
      )
        .argParser(parseLimits)
        .conflicts(otherRules("threshold")),
    )
    .addOption(
      new Option("--slider <limits>", "positions of ImageJ's threshold sliders as LO..HI in 0..255")
        .argParser(parseSlider)
        .conflicts(otherRules("slider")),
    )
    .addOption(
      new Option(
        "--reference <tissue>",
        "threshold from a reference region: lean:NAME, or subcutaneous-fat:NAME*FRACTION of its mean",
      )
        .argParser(parseReference)
        .conflicts(otherRules("reference")),
    )
    .addOption(choice("--imagej <version>", "ImageJ version to follow", imagejProfiles, defaultRecipe.imagej))
    .addOption(
      new Option(
        "--recipe <name>",
        "a saved recipe, by name or file, instead of the options above",
      ).conflicts(oneByOne),
    );
}

function parseRange(text: string): DisplayRange {
  if (text === "file" || text === "minmax") return { kind: text };
  const limits = parseLimits(text);
  if (limits.lower === limits.upper) throw new InvalidArgumentError("The range is empty.");
  return { kind: "fixed", ...limits };
}

function parseSlider(text: string): Limits {
  const limits = parseLimits(text);
  if (!isGreyByte(limits.lower) || !isGreyByte(limits.upper)) {
    throw new InvalidArgumentError("Give two whole numbers within 0..255.");
  }
  return limits;
}

const isGreyByte = (value: number) => Number.isInteger(value) && value >= 0 && value <= 255;

function parseReference(text: string): ThresholdRule {
  const lean = /^lean:(.+)$/.exec(text)?.[1];
  if (lean !== undefined) return { kind: "reference", tissue: "lean", roi: lean };
  const [, roi, given] = /^subcutaneous-fat:(.+)\*([\d.]+)$/.exec(text) ?? [];
  const fraction = Number(given);
  if (roi !== undefined && Number.isFinite(fraction) && fraction > 0) {
    return { kind: "reference", tissue: "subcutaneous-fat", roi, fraction };
  }
  throw new InvalidArgumentError("Give lean:NAME, or subcutaneous-fat:NAME*FRACTION.");
}

/** Adds what `measure` takes beside the recipe. */
export function addMeasureOptions(command: Command): Command {
  return command
    .requiredOption(
      "--rois <file>",
      "ImageJ .roi or RoiSet.zip, a Case, a DICOM SEG, a NIfTI label map, or auto (a model draws them)",
    )
    .addOption(new Option("--frame <number>", "frame of a multi-frame file, from 1").argParser(parseFrame))
    .addOption(
      new Option(
        "--roi-position <number>",
        "number of this slice in ImageJ's stack, if the regions are of several images; from 1",
      ).argParser(parseFrame),
    )
    .addOption(
      new Option("--convention <convention>", "outlining convention, if the file does not state it").choices(
        conventions,
      ),
    )
    .addOption(new Option("--json", "print JSON").conflicts("csv"))
    .addOption(new Option("--csv", "print one CSV row per region"))
    .option("--figure <file>", "also write the three-panel figure, PNG at 300 dpi")
    .option("--save-case <file>", "also write the Case document")
    .option("--seg <file>", "also write the regions as a DICOM segmentation (SEG)")
    .option("--sr <file>", "also write the measurements as a DICOM structured report (TID 1500)")
    .option("--nifti <file>", "also write the regions as a NIfTI label map, .nii or .nii.gz");
}

function parseFrame(text: string): number {
  const frame = Number(text);
  if (!Number.isInteger(frame) || frame < 1) throw new InvalidArgumentError("Give a whole number from 1.");
  return frame;
}
