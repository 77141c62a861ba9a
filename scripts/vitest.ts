import { buildWorker } from "./build/build-worker.ts";

/** Runs once before all tests. */
export const setup = buildWorker;
