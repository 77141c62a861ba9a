import { run } from "./run.ts";

/** What a run of the command line printed, and its exit code. */
export interface CapturedRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a terminal would and keeps what it prints. For tests. */
export async function capturedRun(argv: readonly string[], signal?: AbortSignal): Promise<CapturedRun> {
  let [stdout, stderr] = ["", ""];
  const code = await run(argv, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    ...(signal === undefined ? {} : { signal }),
  });
  return { code, stdout, stderr };
}
