import { type Command, InvalidArgumentError, Option } from "commander";
import { hasError } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { checkOutputs } from "../../node/files/check-outputs.ts";
import { writeAtomically } from "../../node/files/write-atomically.ts";
import { overwrittenInputs } from "../../node/sources/overwritten-inputs.ts";
import { readTableFile } from "../../node/sources/read-table-file.ts";
import { projectTrainingTable } from "../../project/clinical/project-training-table.ts";
import { predictionRows, riskOverTable } from "../../report/risk/risk-over-table.ts";
import { aboutModel } from "../../risk/about/about-model.ts";
import { readRiskInput } from "../../risk/input/read-risk-input.ts";
import { type LocalCohort, localCohort } from "../../risk/local/local-cohort.ts";
import { makeLocalModel } from "../../risk/local/make-local-model.ts";
import { trainingOutcome } from "../../risk/local/training-table.ts";
import { type UpdateStep, updateSteps } from "../../risk/local/update-step.ts";
import type { RiskModel } from "../../risk/model/risk-model.ts";
import { defaultRiskModel } from "../../risk/models/risk-models.ts";
import { defaultSeed, predictRisk } from "../../risk/predict/predict-risk.ts";
import { readJson } from "../options/read-json.ts";
import { readerErrorFromOption, readerErrorOption } from "../options/reader-error-option.ts";
import { sheetOption } from "../stats/stats-over-table.ts";
import type { CommandContext, CommandDefinition, ExitCode, Perform } from "../terminal/command-line.ts";
import { printIssues } from "../terminal/print-issues.ts";
import { describeImport } from "./risk-import-command.ts";
import { riskModelFromOption } from "./risk-model-from-option.ts";
import { aboutText, localModelText, predictionText } from "./risk-text.ts";

/** `paraspine risk INPUT.json`, `paraspine risk about|table|local|import`. */
export const riskCommand: CommandDefinition = {
  describe(program, perform) {
    const risk = describePrediction(program, perform);
    describeAbout(risk, perform);
    describeTable(risk, perform);
    describeLocal(risk, perform);
    describeImport(risk, perform);
    for (const command of risk.commands) command.copyInheritedSettings(program);
  },
};

interface ModelOptions {
  readonly model: string;
  readonly json?: boolean;
}

const modelOption = () =>
  new Option("--model <name>", "a risk model by name, or the file of one").default(defaultRiskModel.name);
const seedOption = () =>
  new Option("--seed <n>", "seed of the random draws").argParser(wholeNumber).default(defaultSeed);

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new InvalidArgumentError("A whole number from 0 to 999999999 is needed.");
  return Number(text);
}

interface PredictionCommandOptions extends ModelOptions {
  readonly seed: number;
  readonly sem?: string;
}

function describePrediction(program: Command, perform: Perform): Command {
  return program
    .command("risk")
    .description(
      "score for new vertebral fractures after vertebroplasty or kyphoplasty: band, percentile, coarse interval\n" +
        "Not validated, not for treatment decisions, research use only.",
    )
    .argument(
      "<input>",
      "JSON: { ageYears, diabetes, csaCm2, fdrPercent, vitaminDNmolL, bmdTScore, ... }, keys optional",
    )
    .addOption(modelOption())
    .addOption(seedOption())
    .addOption(readerErrorOption())
    .option("--json", "print JSON")
    .action((path: string, options: PredictionCommandOptions) =>
      perform((context) => predict(path, options, context)),
    );
}

async function predict(
  path: string,
  { model: name, seed, sem, json }: PredictionCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const model = await riskModelFromOption(name);
  if (!model.ok) return fail(model, context);
  const readerError = await readerErrorFromOption(sem);
  if (!readerError.ok) return fail(readerError, context);
  const parsed = await readJson(path, "risk-input-unreadable");
  if (!parsed.ok) return fail(parsed, context);
  const input = readRiskInput(parsed.value, [model.value]);
  if (!input.ok) return fail(input, context);
  const predicted = predictRisk(model.value, input.value, {
    seed,
    readerError: readerError.value,
  });
  if (!predicted.ok) return fail(predicted, context);
  context.stdout(
    json
      ? `${JSON.stringify(predicted.value, null, 2)}\n`
      : predictionText(predicted.value, model.value, context.language),
  );
  const issues = [...input.issues, ...predicted.issues];
  printIssues(issues, context);
  return hasError(issues) || issues.some(({ code }) => code === "risk-nothing-known") ? 1 : 0;
}

function describeAbout(risk: Command, perform: Perform): void {
  risk
    .command("about")
    .description("what a model can and cannot tell you: source, defects, TRIPOD+AI, PROBAST+AI")
    .addOption(modelOption())
    .option("--json", "print JSON")
    .action((_: unknown, command: Command) =>
      perform(async (context) => {
        const { model: name, json } = command.optsWithGlobals<ModelOptions>();
        const model = await riskModelFromOption(name);
        if (!model.ok) return fail(model, context);
        const about = aboutModel(model.value);
        context.stdout(json ? `${JSON.stringify(about, null, 2)}\n` : aboutText(about, context.language));
        return 0;
      }),
    );
}

interface TableCommandOptions extends PredictionCommandOptions {
  readonly id: string;
  readonly sheet?: string;
}

function describeTable(risk: Command, perform: Perform): void {
  risk
    .command("table")
    .description("scores of all patients in a table, as CSV; columns must have the model's names")
    .argument("<table>", "CSV or XLSX with a header line")
    .option("--id <column>", "column with the patient ID", "id")
    .addOption(sheetOption())
    .addOption(modelOption())
    .addOption(seedOption())
    .option("--json", "print JSON")
    .action((path: string, _: unknown, command: Command) =>
      perform((context) => predictTable(path, command.optsWithGlobals<TableCommandOptions>(), context)),
    );
}

async function predictTable(
  path: string,
  { model: name, id, sheet, seed, sem, json }: TableCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const model = await riskModelFromOption(name);
  if (!model.ok) return fail(model, context);
  const readerError = await readerErrorFromOption(sem);
  if (!readerError.ok) return fail(readerError, context);
  const table = await readTableFile(path, sheet);
  if (!table.ok) return fail(table, context);
  const options = { seed, readerError: readerError.value };
  const predicted = riskOverTable(model.value, table.value, path, id, options);
  if (!predicted.ok) return fail(predicted, context);
  context.stdout(json ? `${JSON.stringify(predicted.value, null, 2)}\n` : predictionRows(predicted.value));
  const issues = [...table.issues, ...predicted.issues];
  printIssues(issues, context);
  return hasError(issues) ? 1 : 0;
}

interface LocalOptions extends ModelOptions {
  readonly outcome?: string;
  readonly sheet?: string;
  readonly project?: string;
  readonly step: UpdateStep;
  readonly name: string;
  readonly modelVersion: string;
  readonly out?: string;
  readonly seed: number;
  readonly repeats: number;
}

function describeLocal(risk: Command, perform: Perform): void {
  risk
    .command("local")
    .description(
      "adapt a model to the outcomes of your own patients\n" +
        "Give either a table, with the model's names as columns, and --outcome; or --project.",
    )
    .argument("[table]", "CSV or XLSX with a header line")
    .option("--outcome <column>", "column with the outcome, 0 or 1")
    .addOption(sheetOption())
    .addOption(
      new Option(
        "--project <file>",
        "project with clinical values and outcomes of its patients, CSA and FDR of their slices",
      ).conflicts("outcome"),
    )
    .addOption(new Option("--step <step>", "what is re-estimated").choices(updateSteps).default("intercept"))
    .option("--name <name>", "name of the new model", "local")
    .option("--model-version <version>", "version of the new model", "1")
    .option("--out <file>", "write the new model, for --model")
    .addOption(new Option("--repeats <n>", "bootstrap samples").argParser(wholeNumber).default(500))
    .addOption(modelOption())
    .addOption(seedOption())
    .option("--json", "print JSON")
    .action((path: string | undefined, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<LocalOptions>();
      const { project, outcome } = options;
      if (project !== undefined && path === undefined) {
        return perform((context) =>
          adapt([project], (model) => cohortOfProject(project, model), options, context),
        );
      }
      if (project !== undefined || path === undefined || outcome === undefined) {
        command.error("error: either a table and --outcome are needed, or --project");
      }
      return perform((context) =>
        adapt([path], (model) => cohortOfTable(path, options, outcome, model), options, context),
      );
    });
}

async function cohortOfTable(
  path: string,
  { sheet }: LocalOptions,
  outcome: string,
  model: RiskModel,
): Promise<Result<LocalCohort>> {
  const table = await readTableFile(path, sheet);
  if (!table.ok) return table;
  const cohort = localCohort(model, table.value, { outcome });
  return cohort.ok ? success(cohort.value, [...table.issues, ...cohort.issues]) : cohort;
}

async function cohortOfProject(path: string, model: RiskModel): Promise<Result<LocalCohort>> {
  const { openProject } = await import("../../node/project-file/open-project.ts");
  const store = openProject(path, { readOnly: true });
  if (!store.ok) return store;
  try {
    const table = projectTrainingTable(store.value, model);
    if (!table.ok) return table;
    const told = [...store.issues, ...table.issues];
    const cohort = localCohort(model, table.value, { outcome: trainingOutcome });
    if (cohort.ok) return success(cohort.value, [...told, ...cohort.issues]);
    const [reason, ...more] = cohort.issues;
    return failure(reason, ...more, ...told);
  } finally {
    store.value.close();
  }
}

async function adapt(
  inputs: readonly string[],
  readCohort: (model: RiskModel) => Promise<Result<LocalCohort>>,
  options: LocalOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const targets = options.out === undefined ? [] : [options.out];
  const overwritten = await overwrittenInputs(targets, [...inputs, options.model ?? ""]);
  if (overwritten.length > 0) {
    printIssues(overwritten, context);
    return 2;
  }
  const unwritable = await checkOutputs({ files: targets });
  if (unwritable.length > 0) {
    printIssues(unwritable, context);
    return 1;
  }
  const model = await riskModelFromOption(options.model);
  if (!model.ok) return fail(model, context);
  const cohort = await readCohort(model.value);
  if (!cohort.ok) return fail(cohort, context);
  const made = makeLocalModel(model.value, cohort.value, {
    step: options.step,
    name: options.name,
    version: options.modelVersion,
    description: {
      en: `${cohort.value.outcome.length} local patients.`,
      "zh-CN": `本地患者 ${cohort.value.outcome.length} 例。`,
    },
    followUp: { en: "Follow-up: see the local table.", "zh-CN": "随访时间见本地数据。" },
    seed: options.seed,
    repeats: options.repeats,
  });
  if (!made.ok) return fail({ ...made, issues: [...made.issues, ...cohort.issues] }, context);
  if (options.out !== undefined) {
    const kept = await keepModel(options.out, made.value.model);
    if (!kept.ok) return fail(kept, context);
  }
  context.stdout(
    options.json ? `${JSON.stringify(made.value, null, 2)}\n` : localModelText(made.value, context.language),
  );
  const issues = [...cohort.issues, ...made.issues];
  printIssues(issues, context);
  return hasError(issues) ? 1 : 0;
}

function fail({ issues }: { readonly issues: Result<unknown>["issues"] }, context: CommandContext): ExitCode {
  printIssues(issues, context);
  return 1;
}

const keepModel = (path: string, model: RiskModel) =>
  writeAtomically(path, new TextEncoder().encode(`${JSON.stringify(model, null, 2)}\n`));
