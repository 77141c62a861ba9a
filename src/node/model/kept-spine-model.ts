import type { Result } from "../../base/result.ts";
import { type LoadedSpineModel, loadSpineModel } from "./load-spine-model.ts";
import type { SegmenterOptions } from "./onnx-session.ts";

/** The sagittal model, loaded once, when first asked for, and kept. */
export interface KeptSpineModel {
  /** Issues: those of `loadSpineModel`; after a failure the next call tries again. */
  get(): Promise<Result<LoadedSpineModel>>;
}

/** The sagittal model, not loaded yet. */
export function keptSpineModel(options: SegmenterOptions = {}): KeptSpineModel {
  let loading: Promise<Result<LoadedSpineModel>> | undefined;
  return {
    async get() {
      loading ??= loadSpineModel(options);
      const model = await loading;
      if (!model.ok) loading = undefined;
      return model;
    },
  };
}
