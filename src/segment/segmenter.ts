/** A batch of one-channel pictures, row-major, as the network takes them. */
export interface NetworkInput {
  readonly data: Float32Array;
  readonly count: number;
  readonly rows: number;
  readonly columns: number;
}

/** Probabilities, [count, classes, rows, columns] and [count, 1, rows, columns], row-major. */
export interface NetworkOutput {
  readonly classes: Float32Array;
  readonly muscle: Float32Array;
}

/** An engine with the model loaded in it. Several engines, same weights, same answers. */
export interface Segmenter {
  /** What runs, to be shown and recorded: "ONNX Runtime 1.30.0, CPU". */
  readonly engine: string;
  infer(input: NetworkInput): Promise<NetworkOutput>;
  close(): Promise<void>;
}
