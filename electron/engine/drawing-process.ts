import { once } from "../../src/base/once.ts";
import type { EngineClient } from "./engine-client.ts";

/** The process that the model draws in: apart from the one that reads and measures, so that neither waits for the other. */
export interface DrawingProcess {
  /** Starts it where it does not run yet. */
  readonly client: () => EngineClient;
  /** To be called whenever the reader asks for something: once nothing was asked for a while, the model is made ready. */
  readonly busy: () => void;
  readonly stop: () => void;
}

/** How long nothing must be asked for, milliseconds. */
const idleMs = 400;

export function drawingProcess(start: () => EngineClient): DrawingProcess {
  let started = false;
  const client = once(() => {
    started = true;
    return start();
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    client,
    busy() {
      clearTimeout(waiting);
      if (!started) waiting = setTimeout(() => void client().call("warmModel", []), idleMs);
    },
    stop() {
      clearTimeout(waiting);
      if (started) client().stop();
    },
  };
}
