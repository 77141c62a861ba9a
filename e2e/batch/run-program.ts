import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The built command line. */
export const program = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

export interface ProgramEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** A running command line; `ended` comes once it and all that it started are gone. */
export function runProgram(...argv: readonly string[]) {
  const child = spawn(process.execPath, [program, ...argv], { stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr.on("data", (text: Buffer) => {
    stderr += text;
  });
  let started: readonly number[] = [];
  const exited = new Promise<ProgramEnd>((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal, stderr }));
  });
  return {
    ended: exited.then(async (end) => {
      await gone(started);
      return { ...end, stderr };
    }),
    kill() {
      started = childrenOf(child.pid!);
      child.kill("SIGKILL");
    },
    pid: child.pid!,
  };
}

/** Processes that a process has started, where the system reports it (Linux). */
export function childrenOf(pid: number): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** A process that outlives the one it works for by more than this is lost, and a defect. */
const maxMs = 20_000;

async function gone(pids: readonly number[]): Promise<void> {
  const until = performance.now() + maxMs;
  while (pids.some((pid) => existsSync(`/proc/${pid}/exe`))) {
    if (performance.now() > until) throw new Error(`still running: ${pids.join(", ")}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
