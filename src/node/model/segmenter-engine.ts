import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Segmenter } from "../../segment/segmenter.ts";
import { onnxSegmenter } from "./onnx-segmenter.ts";
import type { SegmenterOptions } from "./onnx-session.ts";
import { tfjsSegmenter } from "./tfjs-segmenter.ts";

/** What can run a model: ONNX Runtime, or TensorFlow.js. Same weights, same answers. */
export const segmenterEngines = ["onnx", "tfjs"] as const;
export type SegmenterEngine = (typeof segmenterEngines)[number];

/**
 * Opens weights with the wanted engine; TensorFlow.js replaces it where ONNX Runtime cannot be loaded. Issues:
 * `segment-other-engine` (warning), `segment-model-unreadable`.
 */
export async function openSegmenter(
  weights: Uint8Array,
  wanted: SegmenterEngine,
  options: SegmenterOptions = {},
): Promise<Result<Segmenter>> {
  const open = wanted === "onnx" ? (bytes: Uint8Array) => onnxSegmenter(bytes, options) : tfjsSegmenter;
  const first = await attempt(open, weights);
  if (first.segmenter !== undefined) return success(first.segmenter);
  const unreadable = failure(issue("segment-model-unreadable", { reason: first.reason }));
  if (wanted === "tfjs") return unreadable;
  const second = await attempt(tfjsSegmenter, weights);
  return second.segmenter === undefined
    ? unreadable
    : success(second.segmenter, [issue("segment-other-engine", { reason: first.reason })]);
}

async function attempt(open: (weights: Uint8Array) => Promise<Segmenter>, weights: Uint8Array) {
  try {
    return { segmenter: await open(weights) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
