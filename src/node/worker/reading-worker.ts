import { parentPort } from "node:worker_threads";
import { decodeWithCodecs } from "../codec/decode-with-codecs.ts";
import { HeaderReader } from "../sources/header-reader.ts";
import type { DecodeRequest, HeadersReply, HeadersRequest, WorkerRequest } from "./worker-contract.ts";

/** The thread that reads and decodes what may be damaged or hostile: it can be ended at any time without harm. */
const reader = new HeaderReader();

function decode({ frame, port, answered }: DecodeRequest): void {
  const decoded = decodeWithCodecs(frame);
  port.postMessage(decoded, decoded.ok ? [decoded.value.buffer as ArrayBuffer] : []);
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
}

function readHeaders({ places, reached }: HeadersRequest): void {
  const headers: HeadersReply = places.map((place) => {
    Atomics.add(reached, 0, 1);
    return reader.read(place);
  });
  reader.close();
  parentPort!.postMessage(headers);
}

parentPort!.on("message", (request: WorkerRequest) => {
  if (request.kind === "decode") decode(request);
  else readHeaders(request);
});
