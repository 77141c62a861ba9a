import { InferenceSession, Tensor } from "onnxruntime-node";
import type { NetworkInput, Segmenter } from "../segment/segmenter.ts";

/** Threads of one inference: the machines this runs on have two cores or more, and the desktop wants to stay alive. */
const threads = 2;

/** The model on ONNX Runtime, CPU. Throws where the weights cannot be loaded. */
export async function onnxSegmenter(weights: Uint8Array): Promise<Segmenter> {
  const session = await InferenceSession.create(weights, {
    executionProviders: ["cpu"],
    intraOpNumThreads: threads,
    graphOptimizationLevel: "all",
  });
  return {
    engine: "ONNX Runtime, CPU",
    async infer({ data, count, rows, columns }: NetworkInput) {
      const image = new Tensor("float32", data, [count, 1, rows, columns]);
      const { classes, muscle } = await session.run({ image });
      return { classes: classes!.data as Float32Array, muscle: muscle!.data as Float32Array };
    },
    close: () => session.release(),
  };
}
