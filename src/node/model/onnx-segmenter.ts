import type { Segmenter } from "../../segment/segmenter.ts";
import { onnxSession, type SegmenterOptions } from "./onnx-session.ts";

/** The outlines' model on ONNX Runtime, CPU. Throws where library or weights cannot be loaded. */
export async function onnxSegmenter(weights: Uint8Array, options: SegmenterOptions = {}): Promise<Segmenter> {
  const { engine, run, close } = await onnxSession(weights, options);
  return {
    engine,
    async infer(input) {
      const { classes, muscle } = await run(input);
      return { classes: classes!, muscle: muscle! };
    },
    close,
  };
}
