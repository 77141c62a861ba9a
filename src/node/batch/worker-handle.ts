/**
 * A process that measures, however it was started: `child_process.fork` on the command line, `utilityProcess.fork` in
 * the desktop. Messages are structured clones (bytes included).
 */
export interface WorkerHandle {
  readonly pid?: number | undefined;
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, also where the process could not be started. */
  onExit(listener: (reason: string) => void): void;
  kill(): void;
}
