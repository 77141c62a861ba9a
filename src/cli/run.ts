import { Command, CommanderError, Option } from "commander";
import { type Issue, issue } from "../base/issue.ts";
import { type Language, languages } from "../base/language.ts";
import { program as paraspine } from "../study/case/program.ts";
import type { CommandContext, CommandDefinition, CommandLine, ExitCode } from "./terminal/command-line.ts";
import { printIssues } from "./terminal/print-issues.ts";
import { terminalText } from "./terminal/terminal-text.ts";

/** Only the command that is asked for is loaded: the networks and statistics of the others take their time. */
const commands: Readonly<Record<string, () => Promise<CommandDefinition>>> = {
  batch: async () => (await import("./batch/batch-command.ts")).batchCommand,
  cohort: async () => (await import("./cohort/cohort-command.ts")).cohortCommand,
  deidentify: async () => (await import("./deidentify/deidentify-command.ts")).deidentifyCommand,
  export: async () => (await import("./export/export-command.ts")).exportCommand,
  info: async () => (await import("./info/info-command.ts")).infoCommand,
  level: async () => (await import("./level/level-command.ts")).levelCommand,
  measure: async () => (await import("./measure/measure-command.ts")).measureCommand,
  merge: async () => (await import("./batch/merge-command.ts")).mergeCommand,
  project: async () => (await import("./project/project-command.ts")).projectCommand,
  recompute: async () => (await import("./recompute/recompute-command.ts")).recomputeCommand,
  report: async () => (await import("./report/report-command.ts")).reportCommand,
  risk: async () => (await import("./risk/risk-command.ts")).riskCommand,
  segment: async () => (await import("./segment/segment-command.ts")).segmentCommand,
  stats: async () => (await import("./stats/stats-command.ts")).statsCommand,
  verify: async () => (await import("./project/verify-command.ts")).verifyCommand,
};

const usageError = 2;

/**
 * The whole command line: data go to stdout, progress and issues to stderr.
 *
 * Whatever is printed passes `terminalText` here, so that nothing in somebody's data steers a terminal.
 *
 * @param argv the arguments without node and script
 * @returns 0 done and clean, 1 done but an issue is an error, 2 the arguments make no sense
 */
export async function run(argv: readonly string[], outside: CommandLine): Promise<number> {
  const io: CommandLine = {
    ...outside,
    stdout: (text) => outside.stdout(terminalText(text)),
    stderr: (text) => outside.stderr(terminalText(text)),
  };
  let exitCode: ExitCode = 0;
  const root = rootCommand(io);
  const context = (): CommandContext => ({ ...io, language: root.opts<{ lang: Language }>().lang });
  const asked = argv.find((argument) => Object.hasOwn(commands, argument));
  try {
    for (const name of asked === undefined ? Object.keys(commands) : [asked]) {
      const command = await commands[name]!();
      command.describe(root, async (work) => {
        exitCode = await work(context());
      });
    }
    for (const command of root.commands) command.copyInheritedSettings(root);
    await root.parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageError;
    printIssues([issueOf(error)], context());
    return 1;
  }
}

/** What was thrown: the system's refusal to open more files at once, which can come anywhere, or a mistake of ours. */
function issueOf(error: unknown): Issue {
  const { code } = error as { readonly code?: unknown };
  if (code === "EMFILE" || code === "ENFILE") return issue("system-open-files");
  return issue("program-error", { reason: error instanceof Error ? error.message : String(error) });
}

function rootCommand(io: CommandLine): Command {
  return new Command(paraspine.name)
    .description(
      "Measures the paraspinal muscles on lumbar MRI: CSA, FA and FDR as with ImageJ's red threshold overlay.\n" +
        "Research use only.",
    )
    .version(paraspine.version)
    .addOption(new Option("--lang <language>", "language of messages").choices(languages).default("en"))
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout(text), writeErr: (text) => io.stderr(text) })
    .showHelpAfterError("(see --help)")
    .addHelpText(
      "after",
      "\nExit codes: 0 no errors, 1 at least one issue is an error, 2 invalid arguments.",
    );
}
