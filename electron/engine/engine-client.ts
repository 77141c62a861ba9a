import { type MostFileMs, ProcessClient, type StartedProcess } from "../processes/process-client.ts";
import type { EngineApi } from "./engine-contract.ts";

/**
 * What reads one file and takes longer is stuck: a codec is ended by the engine itself after four seconds, and
 * nothing else takes a tenth of that.
 */
const maxFileMs: MostFileMs<EngineApi> = {
  loadSlice: 10_000,
  thumbnail: 10_000,
  readCase: 10_000,
  importRois: 30_000,
  drawOutlines: 60_000,
  proposeLevel: 60_000,
};

export type EngineClient = ProcessClient<EngineApi>;

/** The main process's end of the engine. */
export const engineClient = (start: () => StartedProcess): EngineClient =>
  new ProcessClient<EngineApi>(start, maxFileMs);
