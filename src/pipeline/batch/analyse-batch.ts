import { inOrder, type StopSignal } from "../../base/in-order.ts";
import { type Issue, issue } from "../../base/issue.ts";
import { failure, mapResult, type Result, success } from "../../base/result.ts";
import type { Recipe } from "../../fat/recipe.ts";
import type { Slice } from "../../image/slice.ts";
import type { Convention, Roi } from "../../roi/roi.ts";
import type { Case } from "../../study/case/case.ts";
import { drawnByModel } from "../drawing/drawn-by-model.ts";
import { analyseCase } from "../measuring/analyse-case.ts";
import { measureWithOutlines } from "../measuring/measure-with-outlines.ts";
import type { Ports } from "../measuring/ports.ts";
import type { OutlineSource, SliceOutlines } from "../measuring/slice-outlines.ts";
import { type BatchPace, batchPace } from "./batch-pace.ts";

/** A slice in a DICOM file. */
export interface SliceInput {
  /** Names it in messages. */
  readonly label: string;
  readonly path: string;
  /** 1-based; the first where absent. */
  readonly frame?: number;
}

/** One slice to measure: a Case, a slice with the outlines on it, or one that the model outlines (`Ports.drawOutlines`). */
export type BatchInput =
  | { readonly kind: "case"; readonly label: string; readonly work: Case }
  | (SliceInput & { readonly kind: "slice"; readonly rois: readonly Roi[] })
  | (SliceInput & { readonly kind: "draw"; readonly convention: Convention });

export interface BatchSettings {
  /** The recipe of every slice. A Case keeps its own only where `recipeOfCases` says so. */
  readonly recipe: Recipe;
  readonly recipeOfCases?: "own" | "settings";
  /** How many slices are worked on at once; one where absent. */
  readonly atOnce?: number;
  /** Milliseconds of any clock that only goes forward (`performance.now`). With it there are `progress` events. */
  readonly clock?: () => number;
}

/**
 * What happened to the input at `index`. Every input gives exactly one `measured` or `failed`, unless stopped, in the
 * order of the inputs.
 */
export type BatchEvent =
  | { readonly kind: "measured"; readonly index: number; readonly label: string; readonly work: Case }
  | {
      readonly kind: "failed";
      readonly index: number;
      readonly label: string;
      readonly issues: readonly Issue[];
    }
  | ({ readonly kind: "progress" } & BatchPace)
  | {
      readonly kind: "finished";
      readonly done: number;
      readonly total: number;
      readonly issues: readonly Issue[];
    };

/**
 * Measures many slices, `atOnce` at a time. A slice that cannot be measured is an event, and the rest goes on; after a
 * stop nothing more is begun. The last event is always `finished`.
 *
 * @example
 * import { readFile } from "node:fs/promises";
 *
 * const rois = readRoiSet(await readFile("RoiSet.zip"));
 * if (!rois.ok) throw new Error(rois.issues[0].message);
 * const inputs: BatchInput[] = [{ kind: "slice", label: "first", path: "slice.dcm", rois: rois.value }];
 * const events: string[] = [];
 * for await (const event of analyseBatch(inputs, { recipe: defaultRecipe }, nodePorts())) events.push(event.kind);
 * events; // => ["measured", "finished"]
 */
export async function* analyseBatch(
  inputs: readonly BatchInput[],
  settings: BatchSettings,
  ports: Ports,
  signal?: StopSignal,
): AsyncGenerator<BatchEvent, void> {
  const { clock, atOnce = 1 } = settings;
  const startedAt = clock?.();
  const total = inputs.length;
  let done = 0;
  const results = inOrder(inputs, atOnce, (input) => measureWithoutThrowing(input, settings, ports), signal);
  for await (const result of results) {
    const index = done;
    const { label } = inputs[index]!;
    done += 1;
    if (result.ok) yield { kind: "measured", index, label, work: result.value };
    else yield { kind: "failed", index, label, issues: result.issues };
    if (clock !== undefined) yield { kind: "progress", ...batchPace(done, total, 0, clock() - startedAt!) };
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
    return failure(issue("program-error", { reason }));
  }
}

async function measureInput(input: BatchInput, settings: BatchSettings, ports: Ports): Promise<Result<Case>> {
  const { recipe } = settings;
  if (input.kind === "case") {
    const own = settings.recipeOfCases === "own";
    return analyseCase(own ? input.work : { ...input.work, recipe }, ports);
  }
  const outlines: OutlineSource =
    input.kind === "slice"
      ? async () => success({ rois: input.rois })
      : (slice) => draw(input.convention, slice, ports);
  const done = await measureWithOutlines({ path: input.path, frame: input.frame, recipe }, outlines, ports);
  if (!done.ok) return done;
  const { work, analysis } = done.value.measured;
  return success(work, [...done.issues, ...analysis.result.issues]);
}

async function draw(convention: Convention, slice: Slice, ports: Ports): Promise<Result<SliceOutlines>> {
  if (ports.drawOutlines === undefined) throw new Error("the ports hold no drawOutlines");
  const drawn = await ports.drawOutlines(slice, convention);
  return mapResult(drawn, (outlines) => ({ rois: outlines.rois, drawn: drawnByModel(outlines, convention) }));
}
