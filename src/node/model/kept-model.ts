import type { Result } from "../../base/result.ts";
import { defaultModel, type LoadedModel, loadModel } from "./load-model.ts";
import type { SegmenterOptions } from "./onnx-session.ts";

/** A model that is loaded once, when first asked for, and kept. */
export interface KeptModel {
  /** Issues: those of `loadModel`; after a failure the next call tries again. */
  get(): Promise<Result<LoadedModel>>;
  /** Loads it and lets it draw on nothing once, so that the first slice is as fast as every other. */
  warmUp(): Promise<Result<null>>;
}

/** A picture of the size the model was trained on. */
const side = 192;

/** The default model, not loaded yet. */
export function keptModel(options: SegmenterOptions = {}): KeptModel {
  let loading: Promise<Result<LoadedModel>> | undefined;
  const get = async () => {
    loading ??= loadModel(defaultModel, "onnx", options);
    const model = await loading;
    if (!model.ok) loading = undefined;
    return model;
  };
  return {
    get,
    async warmUp() {
      const model = await get();
      if (!model.ok) return model;
      const nothing = { data: new Float32Array(side * side), count: 1, rows: side, columns: side };
      await model.value.segmenter.infer(nothing);
      return { ok: true, value: null, issues: model.issues };
    },
  };
}
