import { dirname } from "node:path";
import { hasError, type Issue } from "../../base/issue.ts";
import { failure, mapResult, type Result, success } from "../../base/result.ts";
import { caseImageIndex } from "../../node/cases/case-image-index.ts";
import { readCase } from "../../node/cases/read-case.ts";
import { recomputeCase } from "../../node/cases/recompute-case.ts";
import { missingPaths } from "../../node/files/missing-paths.ts";
import { openProject } from "../../node/project-file/open-project.ts";
import type { ResultDifference } from "../../pipeline/measuring/result-differences.ts";
import type { Case } from "../../study/case/case.ts";
import { describeRecipe } from "../../study/texts/describe-recipe.ts";
import type { CommandContext, CommandDefinition, ExitCode } from "../terminal/command-line.ts";
import { researchNotice } from "../terminal/measure-table.ts";
import { printIssues } from "../terminal/print-issues.ts";
import { textTable } from "../terminal/text-table.ts";

interface RecomputeOptions {
  readonly images?: readonly string[];
  readonly json?: true;
}

/** A Case to measure again, where it comes from, and where its image was last. */
interface Work {
  readonly name: string;
  readonly work: Case;
  readonly imagePath?: string;
}

/** What came of one Case, with `--json` to the letter. */
interface Report {
  readonly case: string;
  readonly recipe: string;
  readonly status: "same" | "differs" | "not measured";
  readonly differences: readonly ResultDifference[];
}

/** `paraspine recompute CASE|PROJECT [--images PATH]`: measures again with each Case's own recipe. */
export const recomputeCommand: CommandDefinition = {
  describe(program, perform) {
    program
      .command("recompute")
      .description(
        "measure Cases again, each with its own recipe, and report differences; nothing is changed",
      )
      .argument("<case|project>", "a Case document, or a .paraspine file: its newest Cases")
      .option(
        "--images <path...>",
        "where the images are: files, folders, .zip (default: the Case's folder, or the paths in the project)",
      )
      .option("--json", "print JSON")
      .action((path: string, options: RecomputeOptions) =>
        perform((context) => recompute(path, options, context)),
      );
  },
};

async function recompute(
  path: string,
  options: RecomputeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const issues: Issue[] = [...(await missingPaths([path, ...(options.images ?? [])]))];
  const works = issues.length > 0 ? undefined : await worksOf(path);
  issues.push(...(works?.issues ?? []));
  const reports: Report[] = [];
  if (works?.ok) {
    const isProject = /\.paraspine$/i.test(path);
    const folders = options.images ?? (isProject ? [] : [dirname(path)]);
    const find = folders.length === 0 ? undefined : await caseImageIndex(folders);
    for (const { name, work, imagePath } of works.value) {
      if (context.signal?.aborted) break;
      const found = find === undefined ? success(imagePath!) : await find(work.image);
      const done = found.ok ? await recomputeCase(work, found.value) : found;
      issues.push(...done.issues.map((each) => ({ ...each, path: each.path ?? name })));
      const differences = done.ok ? done.value : [];
      const status =
        !done.ok || work.result === undefined ? "not measured" : differences.length > 0 ? "differs" : "same";
      reports.push({ case: name, recipe: describeRecipe(work.recipe), status, differences });
    }
  }
  if (options.json) context.stdout(`${JSON.stringify({ cases: reports, issues }, null, 2)}\n`);
  else if (reports.length > 0) context.stdout(tableOf(reports));
  context.stderr(`${researchNotice(context.language)}\n`);
  printIssues(issues, context);
  return hasError(issues) ? 1 : 0;
}

const tableOf = (reports: readonly Report[]) =>
  `${textTable([
    ["case", "recipe", "status", "values that differ"],
    ...reports.map(({ case: name, recipe, status, differences }) => [
      ...[name, recipe, status, String(differences.length)],
    ]),
  ])}\n`;

async function worksOf(path: string): Promise<Result<readonly Work[]>> {
  if (!/\.paraspine$/i.test(path)) {
    const work = await readCase(path);
    return mapResult(work, (value) => [{ name: path, work: value }]);
  }
  const opened = openProject(path, { readOnly: true });
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    const rows = store.rows();
    if (!rows.ok) return rows;
    const works: Work[] = [];
    const issues: Issue[] = [...rows.issues];
    for (const { id, versions, path: imagePath } of rows.value) {
      if (versions === 0) continue;
      const newest = store.latestCase(id);
      if (!newest.ok) return failure(...newest.issues);
      if (newest.value !== null) works.push({ name: id, work: newest.value, imagePath });
    }
    return success(works, issues);
  } finally {
    store.close();
  }
}
