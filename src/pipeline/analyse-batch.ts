import { type Issue, issue } from "../base/issue.ts";
import { type Result, success } from "../base/result.ts";
import { readImage } from "../dicom/read-image.ts";
import type { Recipe } from "../fat/recipe.ts";
import type { Roi } from "../roi/roi.ts";
import type { Case } from "../study/case.ts";
import { analyseCase } from "./analyse-case.ts";
import { caseFromSlice } from "./case-from-slice.ts";
import { measureCase } from "./measure-case.ts";
import type { Ports } from "./ports.ts";

/** One slice to measure: a Case, or a DICOM file with the outlines on it. `label` names it in messages. */
export type BatchInput =
  | { readonly kind: "case"; readonly label: string; readonly work: Case }
  | {
      readonly kind: "slice";
      readonly label: string;
      readonly path: string;
      /** 1-based; the first where absent. */
      readonly frame?: number;
      readonly rois: readonly Roi[];
    };

export interface BatchSettings {
  /** The recipe of every slice. A Case keeps its own only where `recipeOfCases` says so. */
  readonly recipe: Recipe;
  readonly recipeOfCases?: "own" | "settings";
}

/** What happened to the input at `index`. Every input gives exactly one `measured` or `failed`, unless stopped. */
export type BatchEvent =
  | { readonly kind: "measured"; readonly index: number; readonly label: string; readonly work: Case }
  | {
      readonly kind: "failed";
      readonly index: number;
      readonly label: string;
      readonly issues: readonly Issue[];
    }
  | {
      readonly kind: "finished";
      readonly done: number;
      readonly total: number;
      readonly issues: readonly Issue[];
    };

/** Anything that can say "stop"; an AbortSignal is one. */
export interface StopSignal {
  readonly aborted: boolean;
}

/**
 * Measures many slices one after the other. A slice that cannot be measured is an event, and the rest goes on;
 * a stop is heeded between two slices. The last event is always `finished`.
 */
export async function* analyseBatch(
  inputs: readonly BatchInput[],
  settings: BatchSettings,
  ports: Ports,
  signal?: StopSignal,
): AsyncGenerator<BatchEvent, void> {
  const total = inputs.length;
  let done = 0;
  for (const [index, input] of inputs.entries()) {
    if (signal?.aborted) break;
    const { label } = input;
    const result = await measureWithoutThrowing(input, settings, ports);
    if (result.ok) yield { kind: "measured", index, label, work: result.value };
    else yield { kind: "failed", index, label, issues: result.issues };
    done++;
  }
  const issues = done < total ? [issue("batch-stopped", { done, total })] : [];
  yield { kind: "finished", done, total, issues };
}

async function measureWithoutThrowing(
  input: BatchInput,
  settings: BatchSettings,
  ports: Ports,
): Promise<Result<Case>> {
  try {
    return await measureInput(input, settings, ports);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, issues: [issue("program-error", { reason })] };
  }
}

async function measureInput(input: BatchInput, settings: BatchSettings, ports: Ports): Promise<Result<Case>> {
  if (input.kind === "case") {
    const own = settings.recipeOfCases === "own";
    return analyseCase(own ? input.work : { ...input.work, recipe: settings.recipe }, ports);
  }
  const bytes = await ports.readBytes(input.path);
  if (!bytes.ok) return bytes;
  const slice = readImage(bytes.value, input.frame ?? 1, ports.decodeFrame);
  if (!slice.ok) return slice;
  const sha256 = await ports.sha256(bytes.value);
  const start = caseFromSlice({ slice: slice.value, sha256, rois: input.rois, recipe: settings.recipe });
  const { work } = measureCase(start, slice.value, sha256, slice.issues);
  return success(work, work.result?.issues);
}
