import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { randomFrom } from "../fuzz/random.ts";
import { runProgram } from "./run-program.ts";

export interface Killed {
  /** When each session was killed, milliseconds from its start, and how many slices were finished then. */
  readonly kills: readonly { readonly afterMs: number; readonly done: number }[];
  /** What the last session, which nobody killed, exited with. */
  readonly code: number | null;
  readonly stderr: string;
}

/**
 * Runs a batch, kills it (SIGKILL) at random moments, each time going on with --resume, and at last lets it finish.
 *
 * @param maxMs the latest moment of a kill after the start of its session; a session that is done before is followed
 * by another one, so that kills also fall into listing, checking and the writing of the tables.
 */
export async function killAndResume(
  argv: readonly string[],
  out: string,
  { kills: count, maxMs, seed }: { readonly kills: number; readonly maxMs: number; readonly seed: number },
): Promise<Killed> {
  const random = randomFrom(seed);
  const kills: Killed["kills"][number][] = [];
  while (kills.length < count) {
    const afterMs = 50 + random(maxMs);
    const session = runProgram("batch", ...argv, "--out", out, "--resume");
    const timer = setTimeout(() => session.kill(), afterMs);
    const { signal, code, stderr } = await session.ended;
    clearTimeout(timer);
    if (signal === "SIGKILL") kills.push({ afterMs, done: finished(out) });
    else if (code !== 0) return { kills, code, stderr };
  }
  const { code, stderr } = await runProgram("batch", ...argv, "--out", out, "--resume").ended;
  return { kills, code, stderr };
}

export function finished(out: string): number {
  const records = join(out, "records");
  return existsSync(records) ? readdirSync(records).filter((name) => !name.startsWith(".")).length : 0;
}
