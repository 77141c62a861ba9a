import { issue } from "../../src/base/issue.ts";
import { failure } from "../../src/base/result.ts";
import type { LocalModelReply, LocalModelRequest } from "./local-model-work.ts";

/** A request under way in a thread of its own. */
export interface LocalModelJob {
  readonly reply: Promise<LocalModelReply | null>;
  /** Ends the thread; the reply is then null. */
  stop(): void;
}

/** Asks a new thread. */
export function startLocalModelJob(request: LocalModelRequest): LocalModelJob {
  const worker = new Worker(new URL("./local-model-worker.ts", import.meta.url), { type: "module" });
  let end: (reply: LocalModelReply | null) => void = () => undefined;
  const reply = new Promise<LocalModelReply | null>((resolve) => {
    end = (found) => {
      worker.terminate();
      resolve(found);
    };
    worker.onmessage = ({ data }: MessageEvent<LocalModelReply>) => end(data);
    worker.onerror = ({ message }) => {
      const result = failure(issue("program-error", { reason: message }));
      end({ kind: request.choice === undefined ? "steps" : "made", result });
    };
    worker.postMessage(request);
  });
  return { reply, stop: () => end(null) };
}
