import type { SpineFinder } from "../../level/find/spine-finder.ts";
import { onnxSession, type SegmenterOptions } from "./onnx-session.ts";

/** The sagittal model on ONNX Runtime, CPU. Throws where library or weights cannot be loaded. */
export async function onnxSpineFinder(
  weights: Uint8Array,
  options: SegmenterOptions = {},
): Promise<SpineFinder> {
  const { engine, run, close } = await onnxSession(weights, options);
  return {
    engine,
    async infer(input) {
      const { classes } = await run(input);
      return classes!;
    },
    close,
  };
}
