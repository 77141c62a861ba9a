import type { Command } from "commander";
import { hasError } from "../../base/issue.ts";
import type { Result } from "../../base/result.ts";
import { createProject, openProject } from "../../node/project-file/open-project.ts";
import { restoreProject } from "../../node/project-file/restore-project.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import { worklistStates } from "../../study/project/worklist-state.ts";
import { worklistTable } from "../../study/tables/worklist-table.ts";
import { writeCsv } from "../../study/tables/write-csv.ts";
import { auditTable } from "../../study/trail/audit-table.ts";
import type { CommandContext, CommandDefinition, ExitCode, Perform } from "../terminal/command-line.ts";
import { printIssues } from "../terminal/print-issues.ts";
import { describeAdd } from "./project-add-command.ts";
import { actorNow, readerOption } from "./reader-option.ts";

interface ProjectOptions {
  readonly name?: string;
  readonly reader: string;
  readonly subject?: string;
  readonly json?: boolean;
}

/** `paraspine project create|add|info|list|audit|backup|restore PROJECT`. */
export const projectCommand: CommandDefinition = {
  describe(program, perform) {
    const project = program
      .command("project")
      .description("create, fill, inspect, back up and restore a project");
    const add = (name: string, description: string, work: Work, more: (command: Command) => Command) =>
      more(project.command(name).description(description).argument("<project>", "a .paraspine file")).action(
        (path: string, ...rest: unknown[]) => act(perform, work, path, rest),
      );
    add("create", "create a new, empty project", create, (command) =>
      command
        .option("--name <name>", "name of the project; default: the file name")
        .addOption(readerOption()),
    );
    describeAdd(project, perform);
    add("info", "summary of a project and its progress, as JSON", info, (command) => command);
    add("list", "the worklist as CSV", list, (command) => command.option("--json", "print JSON"));
    add("audit", "the audit trail as CSV", audit, (command) =>
      command
        .option("--subject <subject>", "only entries of one slice, patient or document")
        .option("--json", "print JSON"),
    );
    add(
      "backup",
      "write a complete, verified copy, even while the project is open in a window",
      backup,
      (command) => command.argument("<copy>", "output file; an existing file is not overwritten"),
    );
    add("restore", "replace a project by a backup; the replaced file is kept beside it", restore, (command) =>
      command.argument("<backup>", "backup file; it is verified first").addOption(readerOption()),
    );
  },
};

type Work = (path: string, other: string, options: ProjectOptions, context: CommandContext) => ExitCode;

/** commander hands over the arguments, then the options, then the command. */
function act(perform: Perform, work: Work, path: string, rest: readonly unknown[]): Promise<void> {
  const other = rest.length > 2 ? String(rest[0]) : "";
  const options = (rest.at(-1) as Command).opts<ProjectOptions>();
  return perform(async (context) => work(path, other, options, context));
}

function finish<Value>(
  result: Result<Value>,
  context: CommandContext,
  show: (value: Value) => string = () => "",
): ExitCode {
  printIssues(result.issues, context);
  if (!result.ok) return 1;
  context.stdout(show(result.value));
  return hasError(result.issues) ? 1 : 0;
}

/** Opens a project read-only, and closes it again. */
function readingOnly<Value>(path: string, work: (store: ProjectStore) => Result<Value>): Result<Value> {
  const opened = openProject(path, { readOnly: true });
  if (!opened.ok) return opened;
  try {
    return work(opened.value);
  } finally {
    opened.value.close();
  }
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const create: Work = (path, _, options, context) => {
  const name = options.name ?? path.replace(/^.*[/\\]/, "").replace(/\.paraspine$/i, "");
  const made = createProject(path, name, actorNow(options.reader));
  return finish(made, context, (store) => {
    const facts = store.facts();
    store.close();
    return json(facts);
  });
};

const info: Work = (path, _, __, context) =>
  finish(
    readingOnly(path, (store) => {
      const rows = store.rows();
      if (!rows.ok) return rows;
      const count = (state: string) => rows.value.filter((row) => row.state === state).length;
      const states = Object.fromEntries(worklistStates.map((state) => [state, count(state)]));
      const { readOnly: _looking, ...facts } = store.facts();
      return { ...rows, value: { ...facts, slices: rows.value.length, states } };
    }),
    context,
    json,
  );

const list: Work = (path, _, options, context) =>
  finish(
    readingOnly(path, (store) => store.rows()),
    context,
    (rows) => (options.json ? json(rows) : writeCsv(worklistTable(rows))),
  );

const audit: Work = (path, _, options, context) =>
  finish(
    readingOnly(path, (store) => store.audit(options.subject)),
    context,
    (entries) => (options.json ? json(entries) : writeCsv(auditTable(entries))),
  );

const backup: Work = (path, copy, _, context) =>
  finish(
    readingOnly(path, (store) => store.backup(copy)),
    context,
  );

const restore: Work = (path, from, options, context) =>
  finish(restoreProject(from, path, actorNow(options.reader)), context, ({ kept }) => json({ kept }));
