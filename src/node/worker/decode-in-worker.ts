import { MessageChannel, receiveMessageOnPort, type Worker } from "node:worker_threads";
import { issue } from "../../base/issue.ts";
import { failure, type Result } from "../../base/result.ts";
import type { FrameDecoder } from "../../dicom/pixels/frame-decoder.ts";
import { startWorker } from "./start-worker.ts";
import type { DecodeRequest } from "./worker-contract.ts";

/** A hundred times what an MR frame takes. */
const maxDecodeMs = 4000;

let worker: Worker | undefined;

/**
 * Decodes a compressed frame in a thread of its own and waits for it. A code stream that brings the codec to hang
 * or to crash costs that thread, and the next frame gets a new one. Issues: `dicom-unsupported-syntax`,
 * `dicom-decode-failed`.
 */
export const decodeInWorker: FrameDecoder = (frame) => {
  worker ??= startWorker();
  const { port1, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const request: DecodeRequest = { kind: "decode", frame: own(frame), port: port2, answered };
  worker.postMessage(request, [port2, request.frame.codeStream.buffer as ArrayBuffer]);
  Atomics.wait(answered, 0, 0, maxDecodeMs);
  const answer = receiveMessageOnPort(port1) as { readonly message: Result<Uint8Array> } | undefined;
  port1.close();
  if (answer !== undefined) return answer.message;
  void worker.terminate();
  worker = undefined;
  return failure(issue("dicom-decode-failed", { reason: `more than ${maxDecodeMs / 1000} s` }));
};

/** A code stream may be a view of a whole file; only its own bytes go to the worker. */
const own = (frame: Parameters<FrameDecoder>[0]) => ({
  ...frame,
  codeStream: new Uint8Array(frame.codeStream),
});
