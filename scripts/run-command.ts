import { spawn } from "node:child_process";

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** `inherit` shows the output as it comes; `pipe` keeps it in the outcome. */
  readonly output?: "inherit" | "pipe";
  /** Milliseconds after which the command is killed. */
  readonly timeout?: number;
}

export interface CommandOutcome {
  /** The exit status; null where it was killed or could not be started. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. It never throws: what could not be started has status null and the reason in `stderr`. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandOutcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.output === "inherit" ? "inherit" : ["ignore", "pipe", "pipe"],
      timeout: options.timeout,
      killSignal: "SIGKILL",
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
    const finish = (status: number | null, reason = "") =>
      resolve({
        status,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString() + reason,
      });
    child.on("error", (error) => finish(null, error.message));
    child.on("close", (status) => finish(status));
  });
}

/** Whether a program is on the PATH. */
export async function hasCommand(name: string): Promise<boolean> {
  const probe = process.platform === "win32" ? runCommand("where", [name]) : runCommand("which", [name]);
  return (await probe).status === 0;
}
