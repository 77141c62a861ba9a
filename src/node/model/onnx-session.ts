import type { InferenceSession } from "onnxruntime-node";

/** What an engine gets besides its weights. */
export interface SegmenterOptions {
  /** Of one inference. Where several processes draw at once, one each is fastest. */
  readonly threads?: number;
}

/** A network opened in ONNX Runtime on the CPU. */
export interface OnnxSession {
  /** "ONNX Runtime 1.30.0, CPU". */
  readonly engine: string;
  /** Every output by its name for pictures [count, 1, rows, columns]. */
  run(image: {
    readonly data: Float32Array;
    readonly count: number;
    readonly rows: number;
    readonly columns: number;
  }): Promise<Readonly<Record<string, Float32Array | undefined>>>;
  close(): Promise<void>;
}

/** The machines this runs on have two cores or more, and the desktop wants to stay alive. */
const usualThreads = 2;

const options = (threads: number): InferenceSession.SessionOptions => ({
  executionProviders: ["cpu"],
  intraOpNumThreads: threads,
  graphOptimizationLevel: "all",
  // Threads that wait by spinning take the cores from whatever else runs, and twice the time where something does.
  extra: { session: { intra_op: { allow_spinning: "0" } } },
  // Kept for every size of picture, and no faster.
  enableMemPattern: false,
});

/**
 * Opens a network. ONNX Runtime's library is loaded here and not with this module, so that a computer that cannot load
 * it runs everything else. Throws where library or weights cannot be loaded.
 */
export async function onnxSession(
  weights: Uint8Array,
  { threads = usualThreads }: SegmenterOptions = {},
): Promise<OnnxSession> {
  const { env, InferenceSession, Tensor } = await import("onnxruntime-node");
  const session = await InferenceSession.create(weights, options(threads));
  return {
    engine: `ONNX Runtime ${env.versions.node ?? env.versions.common}, CPU`,
    async run({ data, count, rows, columns }) {
      const outputs = await session.run({ image: new Tensor("float32", data, [count, 1, rows, columns]) });
      return Object.fromEntries(
        Object.entries(outputs).map(([name, tensor]) => [name, tensor.data as Float32Array]),
      );
    },
    close: () => session.release(),
  };
}
