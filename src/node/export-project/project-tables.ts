import { parse } from "node:path";
import { issue } from "../../base/issue.ts";
import type { Language } from "../../base/language.ts";
import { type Result, success } from "../../base/result.ts";
import type { ProjectFacts } from "../../study/project/project-facts.ts";
import { aboutRows } from "../../study/tables/about-rows.ts";
import { codebook } from "../../study/tables/codebook.ts";
import { tableOf } from "../../study/tables/column.ts";
import { issueColumns, issuesOf } from "../../study/tables/issue-rows.ts";
import { measurementColumns, measurementRows } from "../../study/tables/measurement-rows.ts";
import { patientColumns } from "../../study/tables/patient-rows.ts";
import type { PatientSlice } from "../../study/tables/patient-slice.ts";
import { spssVariables } from "../../study/tables/spss-variables.ts";
import { writeCsv } from "../../study/tables/write-csv.ts";
import { spssTable, writeSpssSyntax } from "../../study/tables/write-spss-syntax.ts";
import type { FileToWrite } from "../files/write-all-atomically.ts";
import { isCut, writeSpssSystemFile } from "./write-spss-system-file.ts";
import { type Sheet, writeWorkbook } from "./write-workbook.ts";

export type TableKind = "csv" | "xlsx" | "sps" | "sav";

/**
 * The tables of a project as files. `csv`: the wide table under the target's name, beside it `NAME.regions.csv`,
 * `NAME.issues.csv` and `NAME.codebook.csv`. `xlsx`: all in one, with a sheet about itself. `sps`: syntax and
 * `NAME.data.csv`, which it reads. `sav`: the wide table with its labels.
 */
export async function projectTables(
  kind: TableKind,
  slices: readonly PatientSlice[],
  target: string,
  language: Language,
  project?: ProjectFacts,
): Promise<Result<readonly FileToWrite[]>> {
  if (kind === "xlsx") {
    const content = await writeWorkbook([
      ...sheetsOf(slices),
      { name: "About", table: aboutRows(slices, project) },
    ]);
    return success([{ path: target, content }]);
  }
  const { dir, name } = parse(target);
  const beside = (ending: string) => (dir === "" ? `${name}${ending}` : `${dir}/${name}${ending}`);
  if (kind === "csv") {
    const [patients, ...others] = sheetsOf(slices);
    return success([
      { path: target, content: writeCsv(patients.table) },
      ...others.map((sheet) => ({
        path: beside(`.${sheet.name.toLowerCase()}.csv`),
        content: writeCsv(sheet.table),
      })),
    ]);
  }
  const variables = spssVariables(patientColumns(slices), slices, language);
  if (kind === "sav") {
    const content = writeSpssSystemFile(variables, slices.length);
    return success([{ path: target, content }], isCut(variables) ? [issue("export-text-cut")] : []);
  }
  const data = beside(".data.csv");
  return success([
    { path: target, content: writeSpssSyntax(variables, parse(data).base) },
    { path: data, content: writeCsv(spssTable(variables)) },
  ]);
}

/** The tables, each with a name that files and sheets have. */
function sheetsOf(slices: readonly PatientSlice[]): readonly [Sheet, ...Sheet[]] {
  const columns = patientColumns(slices);
  const cases = slices.flatMap(({ work }) => (work === undefined ? [] : [work]));
  return [
    { name: "Patients", table: tableOf(columns, slices) },
    { name: "Regions", table: measurementRows(cases) },
    { name: "Issues", table: tableOf(issueColumns, issuesOf(slices)) },
    {
      name: "Codebook",
      table: codebook([
        { name: "Patients", columns },
        { name: "Regions", columns: measurementColumns },
        { name: "Issues", columns: issueColumns },
      ]),
    },
  ];
}
