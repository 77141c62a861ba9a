import { buildWorker } from "./build-worker.ts";

/** Runs once before all tests. */
export const setup = buildWorker;
