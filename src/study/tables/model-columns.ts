import type { Text } from "../../base/language.ts";
import type { Case } from "../case.ts";
import { type Column, missingRules } from "./column.ts";
import type { PatientSlice } from "./patient-slice.ts";

const ofModel = (
  name: string,
  label: Text,
  formula: string,
  cell: (drawn: NonNullable<Case["drawn"]>) => string,
): Column<PatientSlice> => ({
  name,
  label,
  unit: "",
  type: "text",
  formula,
  source: "the model's card",
  missing: missingRules.noModel,
  cell: ({ work }) => work?.drawn && cell(work.drawn),
});

/** Which model drew on the slice, and what ran it. */
export const modelColumns: readonly Column<PatientSlice>[] = [
  ofModel("model_name", { en: "Model", "zh-CN": "模型" }, "name on its card", ({ model }) => model.name),
  ofModel(
    "model_version",
    { en: "Version of the model", "zh-CN": "模型版本" },
    "version on its card",
    ({ model }) => model.version,
  ),
  ofModel(
    "model_sha256",
    { en: "SHA-256 of the model's weights", "zh-CN": "模型权重 SHA-256" },
    "SHA-256 of the file of weights",
    ({ model }) => model.sha256,
  ),
  ofModel(
    "model_engine",
    { en: "What ran the model", "zh-CN": "运行引擎" },
    "engine and its version",
    ({ engine }) => engine,
  ),
];
