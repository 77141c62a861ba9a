import { type Command, Option } from "commander";
import type { Issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { readCases } from "../../node/cases/read-cases.ts";
import { checkOutputs } from "../../node/files/check-outputs.ts";
import { missingPaths } from "../../node/files/missing-paths.ts";
import { agreementOfPairs } from "../../pipeline/agreement/agreement-of-pairs.ts";
import type { DrawnPair } from "../../pipeline/agreement/drawn-pair.ts";
import { pairsOfCases } from "../../pipeline/agreement/pairs-of-cases.ts";
import { pairsOfStudy } from "../../project/repeats/pairs-of-study.ts";
import { agreementMethods } from "../../report/statistics/methods-paragraph.ts";
import { type AnalysisOf, analyseAgreement } from "../../report/statistics/statistics-analysis.ts";
import { type KappaWeights, kappaWeights } from "../../stats/agreement/weighted-kappa.ts";
import { namedColumns } from "../../stats/table/reading/named-columns.ts";
import { program } from "../../study/case/program.ts";
import type { CommandContext, ExitCode, Perform } from "../terminal/command-line.ts";
import { printPairsAgreement } from "./stats-agreement-of-pairs.ts";
import {
  names,
  outOption,
  overTable,
  refused,
  report,
  sheetOption,
  type TableOptions,
} from "./stats-over-table.ts";
import { type AgreementShown, agreementText } from "./stats-text.ts";

interface Options extends TableOptions {
  readonly raters?: string[];
  readonly kappa?: KappaWeights;
  readonly cases?: string[];
  readonly project?: string;
  readonly study?: string;
}

/** `paraspine stats agreement TABLE ...`, or `--cases` or `--project` for outlines drawn twice. */
export function describeAgreement(stats: Command, perform: Perform): void {
  stats
    .command("agreement")
    .description(
      "agreement between raters: six ICC forms, Bland-Altman, SEM and MDC95, kappa; for outlines also Dice\n" +
        "Give either a table and --raters, or outlines drawn twice: --cases, or --project and --study.",
    )
    .argument("[table]", "CSV or XLSX with a header line")
    .option("--raters <columns>", "columns of numbers, separated by commas", names)
    .addOption(
      new Option(
        "--kappa <weights>",
        "the two columns contain ordered categories: also Cohen's kappa",
      ).choices(kappaWeights),
    )
    .addOption(
      new Option(
        "--cases <folders...>",
        "two folders of Cases, the first and the second reading, paired by their images",
      ).conflicts(["raters", "kappa", "project"]),
    )
    .addOption(
      new Option("--project <file>", "a project with blinded repeats").conflicts(["raters", "kappa"]),
    )
    .option("--study <name>", "its agreement study")
    .option("--methods", "print a paragraph for the statistics section of a paper instead")
    .addOption(sheetOption())
    .addOption(outOption())
    .option("--json", "print JSON")
    .action((path: string | undefined, options: Options, command: Command) => {
      const { raters, kappa, cases, project, study } = options;
      if (cases !== undefined) {
        const [first, second, ...more] = cases;
        if (path !== undefined || second === undefined || more.length > 0) {
          command.error("error: --cases takes two folders, and no table");
        }
        return perform((context) =>
          overPairs([first!, second], () => pairsOfFolders(first!, second), options, context),
        );
      }
      if (project !== undefined || study !== undefined) {
        if (path !== undefined || project === undefined || study === undefined) {
          command.error("error: --project goes with --study, and without a table");
        }
        return perform((context) =>
          overPairs([project], () => pairsOfProject(project, study), options, context),
        );
      }
      if (path === undefined || raters === undefined) {
        command.error("error: a table and --raters are needed, or --cases, or --project");
      }
      if (raters.length < 2) command.error("error: --raters takes two columns or more");
      return perform((context) =>
        overTable<AgreementShown>(path, context, options, (table) => {
          const named = namedColumns(raters, table.columns);
          const choice = { raters: named, ...(kappa === undefined ? {} : { kappa }) };
          const analysis = analyseAgreement(table, { kind: "agreement", ...choice });
          return {
            result: agreementOf(analysis),
            json: (value) => value,
            text: agreementText,
            methods: () => agreementMethods(kappa, program),
            analysis,
          };
        }),
      );
    });
}

/** With kappa, columns of names instead of numbers are no mistake. */
function agreementOf({ found: agreement, kappa }: AnalysisOf<"agreement">): Result<AgreementShown> {
  if (kappa === undefined) return agreement;
  if (!kappa.ok) return kappa;
  return agreement.ok
    ? success({ ...agreement.value, kappa: kappa.value }, agreement.issues)
    : success({ kappa: kappa.value }, kappa.issues);
}

async function pairsOfFolders(first: string, second: string): Promise<Result<readonly DrawnPair[]>> {
  const issues: Issue[] = [];
  const readings: DrawnPair["first"][][] = [];
  for (const folder of [first, second]) {
    const works = await readCases(folder);
    if (!works.ok) return works;
    issues.push(...works.issues);
    readings.push([...works.value]);
  }
  const pairs = pairsOfCases(readings[0]!, readings[1]!);
  if (pairs.ok) return success(pairs.value, [...pairs.issues, ...issues]);
  const [reason, ...more] = pairs.issues;
  return failure(reason, ...more, ...issues);
}

async function pairsOfProject(project: string, study: string): Promise<Result<readonly DrawnPair[]>> {
  const { openProject } = await import("../../node/project-file/open-project.ts");
  const store = openProject(project, { readOnly: true });
  if (!store.ok) return store;
  try {
    const pairs = pairsOfStudy(store.value, study);
    if (!pairs.ok) return pairs;
    return success(pairs.value, [...store.issues, ...pairs.issues]);
  } finally {
    store.value.close();
  }
}

async function overPairs(
  sources: readonly string[],
  readPairs: () => Promise<Result<readonly DrawnPair[]>>,
  options: Options,
  context: CommandContext,
): Promise<ExitCode> {
  const before = [...(await missingPaths(sources)), ...(await checkOutputs({ folders: [options.out] }))];
  if (before.length > 0) return report(before, context);
  const pairs = await readPairs();
  if (!pairs.ok) return refused(pairs.issues, context);
  const found = agreementOfPairs(pairs.value);
  const issues = [...pairs.issues, ...found.issues];
  if (!found.ok) return refused(issues, context);
  const written = await printPairsAgreement(found.value, issues, options, context);
  return report([...issues, ...written.issues], context);
}
