import type { NetworkInput } from "../../segment/segmenter.ts";

/** An engine with the sagittal model loaded in it. */
export interface SpineFinder {
  /** What runs, to be shown and recorded: "ONNX Runtime 1.30.0, CPU". */
  readonly engine: string;
  /** Probabilities of the classes, [count, classes, rows, columns], row-major. */
  infer(input: NetworkInput): Promise<Float32Array>;
  close(): Promise<void>;
}
