import { type Command, InvalidArgumentError, Option } from "commander";
import type { EndplateTarget } from "../../level/find/endplate-target.ts";
import type { Shard } from "../../pipeline/batch/batch-shard.ts";
import type { SliceRule } from "../../pipeline/batch/slice-rule.ts";
import { type Convention, conventions } from "../../roi/roi.ts";
import { levelOrMiddle } from "../options/level-option.ts";
import type { RecipeOptions } from "../options/measure-options.ts";

export interface BatchOptions extends RecipeOptions {
  readonly out: string;
  /** `middle`, or the endplate at which the model finds the slice. */
  readonly level: "middle" | EndplateTarget;
  readonly trustPositions?: true;
  /** Instead of the level. */
  readonly slice?: Extract<SliceRule, { readonly kind: "all" | "number" }>;
  /** The reader's list, a file. */
  readonly slices?: string;
  /** A folder of outlines, instead of the model. */
  readonly rois?: string;
  readonly convention: Convention;
  readonly pictures: boolean;
  readonly resume?: true;
  readonly shard?: Shard;
  readonly jobs?: number;
}

/** Adds what `batch` takes beside the recipe. */
export function addBatchOptions(command: Command): Command {
  return command
    .requiredOption("--out <folder>", "folder for the table, Cases and pictures")
    .addOption(levelOrMiddle())
    .option("--trust-positions", "compare positions even if the frames of reference differ")
    .addOption(
      new Option(
        "--slice <slice>",
        "slice of each study's axial T2 series, instead of --level: all, or a number from 1, counted from the feet",
      )
        .argParser(parseSlice)
        .conflicts("slices"),
    )
    .option(
      "--slices <table>",
      "slice list (CSV): patient_id or study_instance_uid, and sop_instance_uid (also series_instance_uid if several series share it) or slice",
    )
    .option(
      "--rois <folder>",
      "use outlines from files named after the SOP Instance UID, the image file or the unit column, instead of the model's",
    )
    .addOption(
      new Option(
        "--convention <convention>",
        "outlining convention: fascial (whole compartment) or muscle (border of the muscle itself)",
      )
        .choices(conventions)
        .default("fascial"),
    )
    .option("--no-pictures", "do not write the three-panel pictures")
    .option("--resume", "continue an interrupted batch")
    .addOption(new Option("--shard <I/N>", "only part I of N of the studies").argParser(parseShard))
    .addOption(
      new Option("--jobs <number>", "parallel processes (default: as cores and memory allow)").argParser(
        parseJobs,
      ),
    );
}

function parseSlice(text: string): BatchOptions["slice"] {
  if (text === "auto") return undefined;
  if (text === "all") return { kind: text };
  return { kind: "number", number: wholeNumber(text, "Give auto, all, or a whole number from 1.") };
}

function parseShard(text: string): Shard {
  const explanation = "Give it as I/N with I from 1 to N: 2/8.";
  const [, first = "", second = ""] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const [index, count] = [wholeNumber(first, explanation), wholeNumber(second, explanation)];
  if (index > count) throw new InvalidArgumentError(explanation);
  return { index, count };
}

const parseJobs = (text: string) => wholeNumber(text, "Give a whole number from 1.");

function wholeNumber(text: string, explanation: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 1e6) throw new InvalidArgumentError(explanation);
  return number;
}
