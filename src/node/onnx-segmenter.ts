import type { NetworkInput, Segmenter } from "../segment/segmenter.ts";

/** What an engine is told besides its weights. */
export interface SegmenterOptions {
  /** Of one inference. Where several processes draw at once, one each is fastest. */
  readonly threads?: number;
}

/** The machines this runs on have two cores or more, and the desktop wants to stay alive. */
const usualThreads = 2;

/**
 * The model on ONNX Runtime, CPU. Its library is loaded here and not with this module, so that a computer that
 * cannot load it runs everything else. Throws where library or weights cannot be loaded.
 */
export async function onnxSegmenter(
  weights: Uint8Array,
  { threads = usualThreads }: SegmenterOptions = {},
): Promise<Segmenter> {
  const { env, InferenceSession, Tensor } = await import("onnxruntime-node");
  const session = await InferenceSession.create(weights, {
    executionProviders: ["cpu"],
    intraOpNumThreads: threads,
    graphOptimizationLevel: "all",
    // Threads that wait by spinning take the cores from whatever else runs, and twice the time where something does.
    extra: { session: { intra_op: { allow_spinning: "0" } } },
    // Kept for every size of picture, and no faster.
    enableMemPattern: false,
  });
  return {
    engine: `ONNX Runtime ${env.versions.node ?? env.versions.common}, CPU`,
    async infer({ data, count, rows, columns }: NetworkInput) {
      const image = new Tensor("float32", data, [count, 1, rows, columns]);
      const { classes, muscle } = await session.run({ image });
      return { classes: classes!.data as Float32Array, muscle: muscle!.data as Float32Array };
    },
    close: () => session.release(),
  };
}
