import type * as TensorFlow from "@tensorflow/tfjs-core";

/** TensorFlow.js with a backend that is ready. */
export interface ReadyTensorFlow {
  readonly tf: typeof TensorFlow;
  /** What runs, to be shown and recorded. */
  readonly engine: string;
}

/**
 * TensorFlow.js: its native library where somebody has installed `@tensorflow/tfjs-node`, else WebAssembly (SIMD where
 * the machine has it), one thread. Loaded when first asked for; throws where neither starts.
 */
export async function readyTensorFlow(): Promise<ReadyTensorFlow> {
  const native = await nativeTensorFlow();
  if (native !== undefined) {
    return { tf: native, engine: `TensorFlow.js ${native.version_core}, native library` };
  }
  const tf = await import("@tensorflow/tfjs-core");
  await import("@tensorflow/tfjs-backend-wasm");
  // Its worker threads need a page of their own and outlive the model.
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  if (!(await tf.setBackend("wasm"))) throw new Error("TensorFlow.js: WebAssembly did not start");
  const simd = (await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT")) ? " SIMD" : "";
  return { tf, engine: `TensorFlow.js ${tf.version_core}, WebAssembly${simd}` };
}

/** Not a dependency: installing it downloads a library. Its own import throws where that library is missing. */
async function nativeTensorFlow(): Promise<typeof TensorFlow | undefined> {
  try {
    return await import("@tensorflow/tfjs-node");
  } catch {
    return undefined;
  }
}
