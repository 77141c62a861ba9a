import { defaultRecipe } from "../../src/fat/recipe.ts";
import type { LoadedModel } from "../../src/node/model/load-model.ts";
import { analyseSlice, type SliceAnalysis } from "../../src/pipeline/measuring/analyse-slice.ts";
import {
  type Convention,
  conventions,
  isMuscle,
  type RegionName,
  type Roi,
  regionNames,
} from "../../src/roi/roi.ts";
import { roisFromLabelMap } from "../../src/roi/rois-from-label-map.ts";
import { segmentSlice } from "../../src/segment/segment-slice.ts";
import type { DevelopmentSlice } from "./development-slices.ts";
import { overlap } from "./overlap.ts";

interface Place {
  readonly dataset: string;
  readonly slice: string;
  readonly weighting: "T1" | "T2";
  readonly convention: Convention;
}

/** Areas and fat of the model's outlines against the reference's; absent where one of them has none. */
interface MeasuredErrors {
  /** CSA over the reference's, less 1. */
  readonly csa_error?: number;
  /** FDR less the reference's, percentage points. */
  readonly fdr_error?: number;
}

/** One structure of one slice in one convention. All numbers are absent where the model drew nothing. */
export interface StructureScore extends Place, MeasuredErrors {
  readonly structure: RegionName;
  readonly dice?: number;
  readonly surface_mm?: number;
  readonly confidence?: number;
  /** The program asked the reader to check this outline. */
  readonly warned?: true;
}

/** The four muscles of one slice together, as a patient is measured. */
export interface PatientScore extends Place, MeasuredErrors {}

export interface SliceScore {
  readonly structures: readonly StructureScore[];
  readonly patients: readonly PatientScore[];
  /** What the program reported about the slice: codes and structures. */
  readonly told: readonly string[];
}

/**
 * Outlines a slice as the program does and compares with the reference in every convention that it was drawn in. FDR
 * by the default recipe (native, Otsu on each outline's own histogram) in both.
 */
export async function scoreSlice(slice: DevelopmentSlice, model: LoadedModel): Promise<SliceScore> {
  const structures: StructureScore[] = [];
  const patients: PatientScore[] = [];
  const told = new Set<string>();
  for (const convention of conventions) {
    const labels = slice.reference[convention];
    if (labels === undefined) continue;
    const { dataset, weighting } = slice;
    const place = { dataset, slice: slice.slice, weighting, convention };
    const drawn = await segmentSlice({ image: slice.image }, convention, model.segmenter, model.card);
    for (const { code, roi } of drawn.issues) told.add(roi === undefined ? code : `${code} ${roi}`);
    const reference = analyse(slice, roisFromLabelMap(labels, { origin: "imported", convention }));
    const found = analyse(slice, drawn.ok ? drawn.value.rois : []);
    for (const structure of regionNames) {
      const [ours, theirs] = [regionOf(found, structure), regionOf(reference, structure)];
      if (theirs === undefined) continue;
      if (ours === undefined) {
        structures.push({ ...place, structure });
        continue;
      }
      const { dice, surfaceMm } = overlap(ours.mask, theirs.mask, slice.image.pixelSpacingMm!.row);
      const confidence = drawn.ok ? drawn.value.confidence[structure] : undefined;
      structures.push({
        ...place,
        structure,
        dice: rounded(dice, 4),
        surface_mm: rounded(surfaceMm, 2),
        ...errorsOf(
          ours.measurement.csaMm2,
          theirs.measurement.csaMm2,
          isMuscle(structure) ? ours.measurement.fdrPercent : undefined,
          theirs.measurement.fdrPercent,
        ),
        ...(confidence === undefined ? {} : { confidence: rounded(confidence, 3) }),
        ...(drawn.issues.some(({ severity, roi }) => severity === "warning" && roi === structure)
          ? { warned: true }
          : {}),
      });
    }
    const [ours, theirs] = [found.result.patient, reference.result.patient];
    patients.push({ ...place, ...errorsOf(ours.csaCm2, theirs.csaCm2, ours.fdrPercent, theirs.fdrPercent) });
  }
  return { structures, patients, told: [...told] };
}

function errorsOf(csa?: number, csaReference?: number, fdr?: number, fdrReference?: number): MeasuredErrors {
  return {
    ...(csa === undefined || csaReference === undefined
      ? {}
      : { csa_error: rounded(csa / csaReference - 1, 3) }),
    ...(fdr === undefined || fdrReference === undefined ? {} : { fdr_error: rounded(fdr - fdrReference, 1) }),
  };
}

const analyse = ({ image }: DevelopmentSlice, rois: readonly Roi[]): SliceAnalysis =>
  analyseSlice({
    image,
    rois,
    recipe: defaultRecipe,
    measured: { sha256: "", rows: image.rows, columns: image.columns, bitsStored: image.bitsStored },
  });

function regionOf({ regions, result }: SliceAnalysis, name: RegionName) {
  const region = regions.find(({ roi }) => roi.name === name);
  const measurement = result.rois.find((measured) => measured.name === name);
  return region === undefined || measurement === undefined ? undefined : { mask: region.mask, measurement };
}

export const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));
