import { distinctIssues } from "../../base/distinct-issues.ts";
import { type Issue, issue } from "../../base/issue.ts";
import { once } from "../../base/once.ts";
import { present } from "../../base/present.ts";
import { type FatLimits, shownThreshold } from "../../fat/fat-limits.ts";
import { fatMask, redMask } from "../../fat/fat-mask.ts";
import { imagejWindow } from "../../fat/imagej-window.ts";
import { moveLimit } from "../../fat/move-limit.ts";
import type { OpenedImage } from "../../fat/opened-image.ts";
import type { Recipe } from "../../fat/recipe.ts";
import { resolveRecipe } from "../../fat/resolve-recipe.ts";
import { countBetween } from "../../fat/sorted-values.ts";
import type { Mask } from "../../image/mask.ts";
import { pixelIndices } from "../../image/pixel-indices.ts";
import type { ScalarImage } from "../../image/scalar-image.ts";
import type { SliceGeometry } from "../../image/slice-geometry.ts";
import { conventionIssues } from "../../measure/convention-issues.ts";
import { measurePatient } from "../../measure/measure-patient.ts";
import { measureRegion } from "../../measure/measure-region.ts";
import type {
  MeasuredImage,
  MeasureResult,
  RoiMeasurement,
  Threshold,
} from "../../measure/measure-result.ts";
import type { FatCounts } from "../../measure/region-facts.ts";
import { shadingIssues } from "../../measure/shading-issues.ts";
import { type PlacedRegion, repeatedPixels, sharedPixelIssues } from "../../measure/shared-pixels.ts";
import type { Roi } from "../../roi/roi.ts";
import type { ExternalCsa } from "../../study/case/case.ts";
import type { CaseLevel } from "../../study/case/case-level.ts";
import type { CaseLevelProposal } from "../../study/case/case-level-proposal.ts";
import type { Drawn } from "../../study/case/drawn.ts";
import { measureLevelProposal } from "../level/measure-level-proposal.ts";
import { chooseLimits } from "./choose-limits.ts";
import { type LiveHistogram, liveHistogram } from "./live-histogram.ts";
import { measureDrafts } from "./measure-drafts.ts";
import { measureLevel } from "./measure-level.ts";
import { rangeIssues } from "./range-issues.ts";
import type { RegionPixels } from "./region-pixels.ts";
import { checkSlice } from "./slice-check.ts";
import { createSliceStore, type PreparedSlice, type SliceStore } from "./slice-store.ts";

/** Everything that the numbers of one slice depend on. */
export interface SliceToAnalyse {
  readonly image: ScalarImage;
  readonly measured: MeasuredImage;
  readonly rois: readonly Roi[];
  readonly recipe: Recipe;
  readonly externalCsa?: ExternalCsa;
  readonly level?: CaseLevel;
  /** By which a model chose the slice. */
  readonly levelProposal?: CaseLevelProposal;
  /** What a model drew, to be compared with the regions. */
  readonly drawn?: Drawn;
  /** Where the slice is, for its level. */
  readonly geometry?: SliceGeometry;
  /** Issues of reading the image and the outlines; they are passed on before our own. */
  readonly issues?: readonly Issue[];
}

/** One region as measured: its pixels and those that count as fat (absent where no threshold could be found; painted when first read). */
export interface RegionAnalysis {
  readonly roi: Roi;
  readonly mask: Mask;
  readonly threshold?: Threshold;
  readonly fat?: Mask;
}

export interface SliceAnalysis {
  readonly result: MeasureResult;
  /** In the order of the regions given. */
  readonly regions: readonly RegionAnalysis[];
  /**
   * Pixels of the whole slice that the overlay paints red, worked out when first read. Present where one threshold holds for the whole slice
   * (scope `image` or `muscles`, manual, slider or reference limits); with a threshold for each region there is no red
   * outside the regions, and their `fat` masks are all of it.
   */
  readonly red?: Mask | undefined;
}

/** Analyses the same slice again and again, keeping what does not change. */
export interface SliceAnalyser {
  analyse(input: Omit<SliceToAnalyse, "image">): SliceAnalysis;
  /** The histogram of the recipe's scope; with scope `roi` that of `active` (of the whole slice where absent). */
  histogram(recipe: Recipe, rois: readonly Roi[], active?: Roi): LiveHistogram;
}

/** Measures every region of one slice. Pure: the same input gives the same bytes. */
export function analyseSlice(input: SliceToAnalyse): SliceAnalysis {
  return createSliceAnalyser(input.image).analyse(input);
}

/** The numbers of one slice: `analyseSlice(input).result`. */
export function measureSlice(input: SliceToAnalyse): MeasureResult {
  return analyseSlice(input).result;
}

/**
 * An analyser for live use: masks, histograms and statistics are kept for as long as their regions live. Regions are
 * recognised by identity, so an edited region must be a new object.
 */
export function createSliceAnalyser(image: ScalarImage): SliceAnalyser {
  const store = createSliceStore(image);
  return {
    analyse: (input) => analyse({ ...input, image }, store),
    histogram: (recipe, rois, active) => liveHistogram(store.prepare(recipe), recipe, rois, active),
  };
}

interface CountedRegion {
  readonly analysis: RegionAnalysis;
  readonly measurement: RoiMeasurement;
  readonly issues: readonly Issue[];
}

function analyse(input: SliceToAnalyse, store: SliceStore): SliceAnalysis {
  const { image, rois, externalCsa } = input;
  const recipe = resolveRecipe(input.recipe);
  const slice = store.prepare(recipe);
  const limits = chooseLimits(slice, rois, recipe, store);
  const counted = rois.map((roi) => countRegion(input, roi, limits.of(roi), slice, store));
  const measurements = counted.map(({ measurement }) => measurement);
  const placed = rois.map((roi) => placedRegion(roi, limits.of(roi), slice.of.image, store.regionOf(roi)));
  const { patient, issues: patientIssues } = measurePatient(measurements, externalCsa?.source, {
    repeated: repeatedPixels(placed),
    spacing: image.pixelSpacingMm,
  });
  const shading = store.shadingOf(rois);
  const levelled = measureLevel(input.level, image, input.geometry, patient.csaCm2);
  const proposed = measureLevelProposal(input.levelProposal, input.level, image, input.geometry);
  const drafts = measureDrafts(input.drawn, rois, image.pixelSpacingMm, store);
  const doubts = checkSlice(
    {
      image,
      rois,
      geometry: input.geometry,
      levelConfirmed: input.level !== undefined,
      drafts: drafts.drawn ?? [],
    },
    store,
  );
  const issues = [
    ...(input.issues ?? []),
    ...rois.flatMap((roi) => store.regionOf(roi).issues),
    ...spacingIssues(input),
    ...paddingIssues(store.opened, recipe),
    ...(store.opened.inverted ? [issue("fat-image-inverted")] : []),
    ...rangeIssues(slice, rois, recipe, imagejWindow(image) !== undefined),
    ...limits.issues,
    ...counted.flatMap((region) => region.issues),
    ...conventionIssues(rois),
    ...sharedPixelIssues(placed),
    ...doubts,
    ...shadingIssues(shading),
    ...patientIssues,
    ...levelled.issues,
    ...proposed.issues,
    ...drafts.issues,
  ];
  const { everywhere } = limits;
  const paint = everywhere && once(() => redMask(slice.of.image, everywhere));
  return {
    result: {
      image: input.measured,
      recipe,
      displayRange: slice.ranged.modalityRange,
      rois: measurements,
      patient,
      shading,
      ...present({ level: levelled.level, levelProposal: proposed.levelProposal, drawn: drafts.drawn }),
      issues: distinctIssues(issues),
    },
    regions: counted.map(({ analysis }) => analysis),
    get red() {
      return paint?.();
    },
  };
}

function countRegion(
  { image, recipe, externalCsa }: SliceToAnalyse,
  roi: Roi,
  limits: FatLimits | undefined,
  slice: PreparedSlice,
  store: SliceStore,
): CountedRegion {
  const { mask, pixels } = store.regionOf(roi);
  const fat = limits === undefined || pixels.length === 0 ? undefined : countFat(slice, roi, limits);
  const intensities = store.intensitiesOf(roi);
  const eightBit = recipe.bits === "8" ? slice.eightBitOf(roi) : undefined;
  const external = externalCsa?.csaMm2[roi.name];
  const { measurement, issues } = measureRegion({
    roi,
    pixelCount: pixels.length,
    ...present({ fat, spacing: image.pixelSpacingMm, intensities, eightBit }),
    ...(externalCsa === undefined || external === undefined
      ? {}
      : { external: { source: externalCsa.source, csaMm2: external } }),
  });
  if (limits === undefined || fat === undefined) return { analysis: { roi, mask }, measurement, issues };
  const paint = once(() => fatMask(slice.of.image, pixels, limits));
  const analysis: RegionAnalysis = {
    roi,
    mask,
    threshold: fat.threshold,
    get fat() {
      return paint();
    },
  };
  return { analysis, measurement, issues };
}

function countFat({ of, valuesOf }: PreparedSlice, roi: Roi, limits: FatLimits): FatCounts {
  const values = valuesOf(roi);
  const countMoved = (share: number) => countBetween(values, moveLimit(of.image, limits, share));
  return {
    threshold: shownThreshold(of, limits),
    count: countBetween(values, limits),
    countLower10Percent: countMoved(-0.1),
    countHigher10Percent: countMoved(0.1),
  };
}

/** A region's pixels, and which of them count as fat. */
function placedRegion(
  roi: Roi,
  limits: FatLimits | undefined,
  { raw }: OpenedImage,
  { pixels }: RegionPixels,
): PlacedRegion {
  const isFat = limits && ((pixel: number) => raw[pixel]! >= limits.lower && raw[pixel]! <= limits.upper);
  return { name: roi.name, pixels, isFat };
}

/** Padding is reported where the numbers depend on the whole slice, and so differ from those of a program that counts it. */
function paddingIssues({ padding }: OpenedImage, { scope, range, threshold }: Recipe): readonly Issue[] {
  const isAsked = range.kind === "minmax" || (scope === "image" && threshold.kind === "auto");
  if (padding === undefined || !isAsked) return [];
  return [issue("measure-padding-left-out", { count: pixelIndices(padding).length })];
}

/** Without spacing there are no millimetres; reading the file may have said so already. */
function spacingIssues({ image, issues = [] }: SliceToAnalyse): readonly Issue[] {
  const said = issues.some(
    ({ code }) => code === "dicom-no-pixel-spacing" || code === "dicom-pixel-spacing-invalid",
  );
  return image.pixelSpacingMm === undefined && !said ? [issue("dicom-no-pixel-spacing")] : [];
}
