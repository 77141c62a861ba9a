import type { MessagePort } from "node:worker_threads";
import type { Result } from "../../base/result.ts";
import type { Header } from "../../dicom/header/header.ts";
import type { CompressedFrame } from "../../dicom/pixels/frame-decoder.ts";
import type { FilePlace } from "../sources/header-reader.ts";

/** What the reading worker is asked for. It does one thing after the other. */
export type WorkerRequest = DecodeRequest | HeadersRequest;

export interface DecodeRequest {
  readonly kind: "decode";
  readonly frame: CompressedFrame;
  /** Where the answer, a Result<Uint8Array>, goes; then `answered[0]` becomes 1. */
  readonly port: MessagePort;
  readonly answered: Int32Array;
}

export interface HeadersRequest {
  readonly kind: "headers";
  readonly places: readonly FilePlace[];
  /** `reached[0]` counts the files that were started, so that the one that does not end is known. */
  readonly reached: Int32Array;
}

/** The answer to a `HeadersRequest`, in its order. */
export type HeadersReply = readonly Result<Header>[];
