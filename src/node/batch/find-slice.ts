import { type Issue, issue } from "../../base/issue.ts";
import { type Result, success } from "../../base/result.ts";
import type { BatchSearch } from "../../pipeline/batch/batch-unit.ts";
import { type SearchedSlice, sliceOfSearch } from "../../pipeline/batch/slice-of-search.ts";
import type { KeptSpineModel } from "../model/kept-spine-model.ts";
import { loadSlice } from "../studies/load-slice.ts";
import type { BatchUnitSettings, FoundSlice } from "./batch-contract.ts";

/**
 * Finds the slice of a study at the endplate and, where pictures are wanted, draws it on the sagittal slice. Issues:
 * `batch-no-level` with the reasons, `segment-model-unreadable`; `batch-no-picture` of the unit, with the slice standing.
 */
export async function findSlice(
  search: BatchSearch,
  { picture }: BatchUnitSettings,
  model: KeptSpineModel,
): Promise<Result<FoundSlice>> {
  const startedAt = performance.now();
  const loaded = await model.get();
  if (!loaded.ok) return loaded;
  const found = await sliceOfSearch(search, { ...loaded.value, readSlice: loadSlice });
  if (!found.ok) return found;
  const { unit } = found.value;
  const timeMs = performance.now() - startedAt;
  if (picture === undefined) return success({ unit, timeMs });
  const drawn = await pictureOf(found.value);
  return "code" in drawn
    ? success({ unit: { ...unit, issues: [...unit.issues, drawn] }, timeMs })
    : success({ unit, timeMs, ...drawn });
}

/** sharp and the fonts are loaded with the first picture. */
async function pictureOf({
  unit: { levelProposal },
  level: { sagittal, proposal },
}: SearchedSlice): Promise<{ readonly picturePng?: Uint8Array } | Issue> {
  if (sagittal === undefined || proposal === undefined || levelProposal === undefined) return {};
  try {
    const slice = await loadSlice(sagittal.slice.path, sagittal.slice.frame);
    if (!slice.ok) return slice.issues[0];
    const { renderLevelPicture } = await import("../figure/render-level-picture.ts");
    const { rows, columns, pixelSpacingMm } = proposal.series;
    const { geometry } = proposal.slice;
    const [row, column] = pixelSpacingMm ?? [];
    const axial =
      geometry === undefined || row === undefined || column === undefined
        ? undefined
        : { geometry, rows, columns, pixelSpacingMm: { row, column } };
    const png = await renderLevelPicture(slice.value, levelProposal, axial);
    // A copy of its own, as of the figure.
    return png === undefined ? {} : { picturePng: new Uint8Array(png) };
  } catch (error) {
    return issue("batch-no-picture", { reason: error instanceof Error ? error.message : String(error) });
  }
}
