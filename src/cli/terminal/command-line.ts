import type { Command } from "commander";
import type { Language } from "../../base/language.ts";

/** What a command needs of the terminal; `process` in the real one, strings in a test. */
export interface CommandLine {
  stdout(text: string): void;
  stderr(text: string): void;
  /** Aborted by Ctrl-C, and by the signals of a closed terminal or a system that stops the program. */
  readonly signal?: AbortSignal;
}

/** What a running command works with. */
export interface CommandContext extends CommandLine {
  /** The language of messages, `--lang`. */
  readonly language: Language;
}

/** 0: done and clean; 1: done, but an issue is an error; 2: the command line makes no sense. */
export type ExitCode = 0 | 1 | 2;

/**
 * One command of the command line. `describe` adds it to commander (name, arguments, options, help) and ends
 * with `.action(...)`, whose handler calls `perform` with the work and returns its promise.
 */
export interface CommandDefinition {
  describe(program: Command, perform: Perform): void;
}

export type Perform = (work: (context: CommandContext) => Promise<ExitCode>) => Promise<void>;
