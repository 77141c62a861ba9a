import path from "node:path";
import { Option } from "commander";
import { hasError, type Issue, issue } from "../../base/issue.ts";
import { failure, type Result } from "../../base/result.ts";
import type { PixelSpacingMm } from "../../image/scalar-image.ts";
import { checkOutputs } from "../../node/files/check-outputs.ts";
import { makeFolder } from "../../node/files/make-folder.ts";
import { writeAtomically } from "../../node/files/write-atomically.ts";
import { drawOutlines } from "../../node/model/draw-outlines.ts";
import { defaultModel, type LoadedModel, loadModel } from "../../node/model/load-model.ts";
import { type SegmenterEngine, segmenterEngines } from "../../node/model/segmenter-engine.ts";
import { overwrittenInputs } from "../../node/sources/overwritten-inputs.ts";
import { type DrawableSlice, slicesToSegment } from "../../node/studies/slices-to-segment.ts";
import { type Convention, conventions } from "../../roi/roi.ts";
import { modelIdentity } from "../../segment/model-card.ts";
import type { SegmentedSlice } from "../../segment/segment-slice.ts";
import { spacingOption } from "../options/spacing-option.ts";
import type { CommandContext, CommandDefinition, ExitCode } from "../terminal/command-line.ts";
import { researchNotice } from "../terminal/measure-table.ts";
import { printIssues } from "../terminal/print-issues.ts";
import { textTable } from "../terminal/text-table.ts";
import { type SegmentFormat, segmentExtension, segmentedBytes, segmentFormats } from "./segment-format.ts";

interface SegmentOptions {
  readonly out: string;
  readonly format: SegmentFormat;
  readonly slice: string;
  readonly convention: Convention;
  readonly spacing?: PixelSpacingMm;
  readonly engine: SegmenterEngine;
  readonly json?: true;
}

/** What is reported about one slice, with `--json` to the letter. */
interface SliceReport {
  readonly path: string;
  readonly frame?: number;
  readonly sopInstanceUid?: string;
  /** As a PACS numbers series and images: which image `--slice N` came to. */
  readonly seriesNumber?: number;
  readonly instanceNumber?: number;
  readonly out?: string;
  readonly confidence?: SegmentedSlice["confidence"];
  /** From the slice's pixels to outlines, without reading and writing. */
  readonly timeMs?: number;
  readonly issues: readonly Issue[];
}

/** `paraspine segment PATH --out FILE ...`: the model outlines the muscles and the vertebral body. */
export const segmentCommand: CommandDefinition = {
  describe(program, perform) {
    program
      .command("segment")
      .description("outline MF_L, MF_R, ES_L, ES_R and VB with the model, for a reader to check and correct")
      .argument("<path>", "a DICOM file or folder, a NIfTI file, or a greyscale PNG with --spacing")
      .requiredOption("--out <file>", "output file for the outlines; a folder with --slice all")
      .addOption(new Option("--format <format>", "output format").choices(segmentFormats).default("roiset"))
      .option(
        "--slice <slice>",
        "auto, all, a number from 1 along the series' normal (axial: from the feet), or a SOP Instance UID",
        "auto",
      )
      .addOption(
        new Option(
          "--convention <convention>",
          "outlining convention: fascial (whole compartment) or muscle (border of the muscle itself)",
        )
          .choices(conventions)
          .default("fascial"),
      )
      .option("--spacing <row,column>", "pixel spacing in mm, if the image states none", spacingOption)
      .addOption(
        new Option("--engine <engine>", "engine that runs the model: ONNX Runtime or TensorFlow.js")
          .choices(segmenterEngines)
          .default("onnx"),
      )
      .option("--json", "print confidence and time of each slice as JSON")
      .action((source: string, options: SegmentOptions) =>
        perform((context) => segment(source, options, context)),
      );
  },
};

async function segment(source: string, options: SegmentOptions, context: CommandContext): Promise<ExitCode> {
  const unwritable = await checkOutputs(
    options.slice === "all" ? { folders: [options.out] } : { files: [options.out] },
  );
  if (unwritable.length > 0) {
    if (options.json) context.stdout(`${JSON.stringify({ slices: [], issues: unwritable }, null, 2)}\n`);
    printIssues(unwritable, context);
    return 1;
  }
  const slices = await slicesToSegment(source, options.spacing, options.slice === "all");
  const chosen = slices.ok ? chooseSlices(options.slice, slices.value.count, slices.value.indexOf) : slices;
  const targets = chosen.ok ? chosen.value.map((index) => targetOf(options, index)) : [];
  const overwritten = await overwrittenInputs(targets, [source]);
  if (overwritten.length > 0) {
    if (options.json) context.stdout(`${JSON.stringify({ slices: [], issues: overwritten }, null, 2)}\n`);
    printIssues(overwritten, context);
    return 2;
  }
  const started = performance.now();
  const model = chosen.ok ? await loadModel(defaultModel, options.engine) : chosen;
  if (!slices.ok || !chosen.ok || !model.ok) {
    const issues = [slices, chosen, model].find((part) => !part.ok)!.issues;
    if (options.json) context.stdout(`${JSON.stringify({ slices: [], issues }, null, 2)}\n`);
    printIssues(issues, context);
    return 1;
  }
  const loadMs = performance.now() - started;
  if (options.slice === "all") await makeFolder(options.out);
  const reports: SliceReport[] = [];
  for (const index of chosen.value) {
    if (context.signal?.aborted) break;
    const slice = await slices.value.read(index);
    const target = targetOf(options, index);
    reports.push(
      slice.ok
        ? await segmentOne(slice.value, target, options, model.value)
        : { path: source, issues: slice.issues },
    );
  }
  await model.value.segmenter.close();
  const general = [...slices.issues, ...chosen.issues, ...model.issues];
  const issues = [...general, ...reports.flatMap((report) => report.issues)];
  const told = {
    model: modelIdentity(model.value.card),
    engine: model.value.segmenter.engine,
    loadMs,
    convention: options.convention,
    slices: reports,
    issues: general,
  };
  context.stdout(options.json ? `${JSON.stringify(told, null, 2)}\n` : reportTable(reports));
  context.stderr(`${researchNotice(context.language)}\n`);
  printIssues(issues, context);
  return hasError(issues) ? 1 : 0;
}

/** The slices meant by `--slice`: `auto` is the only one, else the middle one with a warning. */
function chooseSlices(
  wanted: string,
  count: number,
  indexOf: (uid: string) => number,
): Result<readonly number[]> {
  if (wanted === "all")
    return { ok: true, value: Array.from({ length: count }, (_, index) => index), issues: [] };
  if (wanted === "auto") {
    const issues = count > 1 ? [issue("segment-middle-slice")] : [];
    return { ok: true, value: [Math.floor(count / 2)], issues };
  }
  const index = /^\d{1,6}$/.test(wanted) ? Number(wanted) - 1 : indexOf(wanted);
  return index >= 0 && index < count
    ? { ok: true, value: [index], issues: [] }
    : failure(issue("segment-slice-unknown", { slice: wanted, count }));
}

const targetOf = ({ out, slice, format }: SegmentOptions, index: number) =>
  slice === "all"
    ? path.join(out, `slice-${String(index + 1).padStart(3, "0")}${segmentExtension[format]}`)
    : out;

async function segmentOne(
  slice: DrawableSlice,
  target: string,
  { format, convention }: SegmentOptions,
  model: LoadedModel,
): Promise<SliceReport> {
  const facts = slice.dicom?.facts;
  const place = {
    path: slice.path,
    ...(facts !== undefined && facts.frames > 1 ? { frame: facts.frame } : {}),
    ...(facts?.sopInstanceUid === undefined ? {} : { sopInstanceUid: facts.sopInstanceUid }),
    ...(facts?.seriesNumber === undefined ? {} : { seriesNumber: facts.seriesNumber }),
    ...(facts?.instanceNumber === undefined ? {} : { instanceNumber: facts.instanceNumber }),
  };
  const started = performance.now();
  const drawn = await drawOutlines(
    { image: slice.image, ...(facts === undefined ? {} : { facts }) },
    convention,
    model,
  );
  const timeMs = drawn.ok ? drawn.value.timeMs : performance.now() - started;
  const found = (issues: readonly Issue[]) => issues.map((one): Issue => ({ ...one, path: slice.path }));
  if (!drawn.ok) return { ...place, timeMs, issues: found(drawn.issues) };
  const bytes = await segmentedBytes(format, slice, drawn.value, convention, model.card, target);
  const written = bytes.ok ? await writeAtomically(target, bytes.value) : bytes;
  return {
    ...place,
    ...(written.ok ? { out: target } : {}),
    confidence: drawn.value.confidence,
    timeMs,
    issues: found([...drawn.issues, ...(bytes.ok ? bytes.issues : []), ...written.issues]),
  };
}

function reportTable(reports: readonly SliceReport[]): string {
  const percent = (value: number | undefined) => (value === undefined ? "-" : `${Math.floor(100 * value)} %`);
  const names = ["MF_L", "MF_R", "ES_L", "ES_R", "VB"] as const;
  return `${textTable([
    ["slice", "series / image", ...names, "ms", "written"],
    ...reports.map(({ path: file, frame, seriesNumber, instanceNumber, confidence, timeMs, out }) => [
      frame === undefined ? file : `${file} #${frame}`,
      `${seriesNumber ?? "-"} / ${instanceNumber ?? "-"}`,
      ...names.map((name) => percent(confidence?.[name])),
      timeMs === undefined ? "-" : timeMs.toFixed(0),
      out ?? "-",
    ]),
  ])}\n`;
}
