import { type Column, missingRules, textColumnFrom } from "./column.ts";
import type { PatientSlice } from "./patient-slice.ts";

const ofModel = textColumnFrom<PatientSlice>("the model's card", missingRules.noModel);

/** Which model drew on the slice, and what ran it. */
export const modelColumns: readonly Column<PatientSlice>[] = [
  ofModel(
    "model_name",
    { en: "Model", "zh-CN": "模型" },
    "name on its card",
    ({ work }) => work?.drawn?.model.name,
  ),
  ofModel(
    "model_version",
    { en: "Version of the model", "zh-CN": "模型版本" },
    "version on its card",
    ({ work }) => work?.drawn?.model.version,
  ),
  ofModel(
    "model_sha256",
    { en: "SHA-256 of the model's weights", "zh-CN": "模型权重 SHA-256" },
    "SHA-256 of the file of weights",
    ({ work }) => work?.drawn?.model.sha256,
  ),
  ofModel(
    "model_engine",
    { en: "What ran the model", "zh-CN": "运行引擎" },
    "engine and its version",
    ({ work }) => work?.drawn?.engine,
  ),
];
