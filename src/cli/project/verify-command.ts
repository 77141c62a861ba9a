import { type Command, InvalidArgumentError } from "commander";
import { counted } from "../../base/counted.ts";
import { openProject } from "../../node/project-file/open-project.ts";
import type { ProjectFacts } from "../../study/project/project-facts.ts";
import type { CommandContext, CommandDefinition, ExitCode } from "../terminal/command-line.ts";
import { printIssues } from "../terminal/print-issues.ts";

interface VerifyOptions {
  readonly head?: ProjectFacts["auditHead"];
  readonly json?: boolean;
}

/** `paraspine verify PROJECT [--head NUMBER:HASH] [--json]`: whether a project is what its trail says. */
export const verifyCommand: CommandDefinition = {
  describe(program, perform) {
    program
      .command("verify")
      .description("verify a project's audit trail, and that its content matches the trail")
      .argument("<project>", "a .paraspine file; it may be open in a window")
      .option("--head <number:hash>", "an entry of the trail that was saved elsewhere", parseHead)
      .option("--json", "print JSON")
      .action((path: string, _: unknown, command: Command) =>
        perform(async (context) => verify(path, command.opts<VerifyOptions>(), context)),
      );
  },
};

function parseHead(text: string): ProjectFacts["auditHead"] {
  const [, number, hash] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text) ?? [];
  if (number === undefined || hash === undefined) {
    throw new InvalidArgumentError("Give the number and hash of an entry, such as 12:0f3a...");
  }
  return { number: Number(number), hash: hash.toLowerCase() };
}

function verify(path: string, { head, json }: VerifyOptions, context: CommandContext): ExitCode {
  const opened = openProject(path, { readOnly: true });
  const found = opened.ok ? opened.value.verify(head) : opened;
  if (opened.ok) opened.value.close();
  printIssues(found.issues, context);
  if (!found.ok) return 1;
  const { entries, head: hash, ok } = found.value;
  if (json) context.stdout(`${JSON.stringify({ ok, entries, head: hash, issues: found.issues }, null, 2)}\n`);
  else if (ok) context.stdout(soundText(entries, hash, context));
  return ok ? 0 : 1;
}

const soundText = (entries: number, hash: string, { language }: CommandContext) =>
  language === "en"
    ? `Intact: ${counted(entries, "entry", "entries")}. To save elsewhere: ${entries}:${hash}\n`
    : `核对无误：共 ${entries} 行。可另行保存：${entries}:${hash}\n`;
