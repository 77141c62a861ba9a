import { type Command, InvalidArgumentError, Option } from "commander";
import type { Result } from "../../base/result.ts";
import { missingPaths } from "../../node/files/missing-paths.ts";
import { readTableFile } from "../../node/sources/read-table-file.ts";
import { isClinicalMeaning } from "../../study/project/clinical-columns.ts";
import { mergePatients } from "../../study/project/merge-patients.ts";
import type { PatientRecord } from "../../study/project/patient-record.ts";
import { type ClinicalMapping, readClinicalTable } from "../../study/project/read-clinical-table.ts";
import { report, sheetOption } from "../stats/stats-over-table.ts";
import type { CommandContext, ExitCode, Perform } from "../terminal/command-line.ts";
import { textTable } from "../terminal/text-table.ts";

interface Options {
  readonly project?: string;
  readonly map: ClinicalMapping;
  readonly reader: string;
  readonly sheet?: string;
  readonly json?: boolean;
}

/** `paraspine risk import TABLE`: clinical values and outcomes of a hospital's table, into a project. */
export function describeImport(risk: Command, perform: Perform): void {
  risk
    .command("import")
    .description(
      "read a clinical table with column names and units in English or Chinese; import it into a project, or show how it is understood",
    )
    .argument("<table>", "CSV or XLSX with a header line")
    .option("--project <file>", "import the patients into this project, adding to existing values")
    .addOption(
      new Option(
        "--map <column=meaning...>",
        "meaning of a column: patient, outcome, other, ignore, or a key such as vitaminDNmolL",
      )
        .argParser(mapped)
        .default({}, "from the column's name"),
    )
    .addOption(sheetOption())
    .option("--reader <name>", "name of the person doing this, for the audit trail", "unknown")
    .option("--json", "print the patients as JSON")
    .action((path: string, _: unknown, command: Command) =>
      perform((context) => importTable(path, command.optsWithGlobals<Options>(), context)),
    );
}

function mapped(text: string, before: ClinicalMapping): ClinicalMapping {
  const at = text.lastIndexOf("=");
  const [column, meaning] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 1 || !isClinicalMeaning(meaning))
    throw new InvalidArgumentError("column=meaning is needed, with a known meaning.");
  return { ...before, [column]: meaning };
}

async function importTable(path: string, options: Options, context: CommandContext): Promise<ExitCode> {
  const missing = await missingPaths([path, ...(options.project === undefined ? [] : [options.project])]);
  if (missing.length > 0) return report(missing, context);
  const table = await readTableFile(path, options.sheet);
  if (!table.ok) return report(table.issues, context);
  const read = readClinicalTable(table.value, options.map);
  const issues = [...table.issues, ...read.issues];
  if (!read.ok) return report(issues, context);
  const { patients, columns } = read.value;
  const written = options.project === undefined ? undefined : await write(options.project, patients, options);
  if (written?.ok !== false) {
    context.stdout(
      options.json
        ? `${JSON.stringify(patients, null, 2)}\n`
        : `${textTable(columns.map(({ name, meaning }) => [name, meaning.kind === "value" ? meaning.key : meaning.kind]))}\n`,
    );
  }
  return report([...issues, ...(written?.issues ?? [])], context);
}

async function write(
  path: string,
  patients: readonly PatientRecord[],
  { reader }: Options,
): Promise<Result<null>> {
  const { openProject } = await import("../../node/project-file/open-project.ts");
  const store = openProject(path);
  if (!store.ok) return store;
  try {
    const known = store.value.patients();
    if (!known.ok) return known;
    const by = { reader, at: new Date().toISOString() };
    return store.value.writePatients(mergePatients(known.value, patients), by);
  } finally {
    store.value.close();
  }
}
