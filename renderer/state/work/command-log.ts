import type { CaseLevelProposal } from "../../../src/study/case/case-level-proposal.ts";
import { applyCommand, goesOnNudging, type Work, type WorkCommand } from "./work.ts";

/** One command and the work before it. */
export interface LogStep {
  readonly command: WorkCommand;
  readonly before: Work;
}

/** The work on one slice with every command that led to it; undo and redo have no limit. */
export interface CommandLog {
  readonly present: Work;
  readonly done: readonly LogStep[];
  /** Undone commands, the next to redo last. */
  readonly undone: readonly WorkCommand[];
}

export const startLog = (work: Work): CommandLog => ({ present: work, done: [], undone: [] });

/**
 * Carries out a command; what had been undone is forgotten. A command that changes nothing leaves no step. Steps by keys
 * that move the same thing one after the other are one step from the work before the first, so that neighbours give way
 * only to the place where it comes to rest.
 */
export function carryOut(log: CommandLog, command: WorkCommand): CommandLog {
  const last = log.done.at(-1);
  if (last !== undefined && log.undone.length === 0 && goesOnNudging(command, last.command)) {
    const { before } = last;
    return {
      present: applyCommand(before, command),
      done: [...log.done.slice(0, -1), { command, before }],
      undone: [],
    };
  }
  const present = applyCommand(log.present, command);
  if (present === log.present) return log;
  return { present, done: [...log.done, { command, before: log.present }], undone: [] };
}

export function undo(log: CommandLog): CommandLog {
  const step = log.done.at(-1);
  if (step === undefined) return log;
  return { present: step.before, done: log.done.slice(0, -1), undone: [...log.undone, step.command] };
}

export function redo(log: CommandLog): CommandLog {
  const command = log.undone.at(-1);
  if (command === undefined) return log;
  return {
    present: applyCommand(log.present, command),
    done: [...log.done, { command, before: log.present }],
    undone: log.undone.slice(0, -1),
  };
}

/**
 * The work with what a model proposes for the level, from the first step on: nobody did it, so that there is nothing to
 * undo. Work that has a level or a proposal stays as it is.
 */
export function withProposal(log: CommandLog, levelProposal: CaseLevelProposal): CommandLog {
  const { level, levelProposal: known } = log.present;
  if (level !== undefined || known !== undefined) return log;
  const put = (work: Work): Work => (work.levelProposal === undefined ? { ...work, levelProposal } : work);
  return {
    ...log,
    present: put(log.present),
    done: log.done.map((step) => ({ ...step, before: put(step.before) })),
  };
}
