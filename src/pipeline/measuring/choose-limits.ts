import { assertNever } from "../../base/assert-never.ts";
import { type Issue, issue } from "../../base/issue.ts";
import { autoBin, autoLimits } from "../../fat/auto-limits.ts";
import { type FatLimits, shownLimits, shownThreshold, sliderLimits } from "../../fat/fat-limits.ts";
import type { ImagejProfile, Recipe, ThresholdMethod, ThresholdRule } from "../../fat/recipe.ts";
import { leanLimits, subcutaneousFatLimits } from "../../fat/reference-limits.ts";
import { referenceSampleIssue } from "../../fat/reference-sample.ts";
import type { Histogram } from "../../image/histogram.ts";
import { isMuscle, type Roi } from "../../roi/roi.ts";
import type { PreparedSlice, SliceStore } from "./slice-store.ts";

/** The fat thresholds for each region. */
export interface ChosenLimits {
  readonly of: (roi: Roi) => FatLimits | undefined;
  /** Present where one pair of limits holds for the whole slice. */
  readonly everywhere?: FatLimits;
  readonly issues: readonly Issue[];
}

const none = (...issues: readonly Issue[]): ChosenLimits => ({ of: () => undefined, issues });

const everywhere = (limits: FatLimits, issues: readonly Issue[] = []): ChosenLimits => ({
  of: () => limits,
  everywhere: limits,
  issues,
});

/** What a method chose on a histogram. */
export interface AutoChoice {
  /** Bin 0..255, below 0 where the method finds none. */
  readonly bin: number;
  /** Absent where no threshold was found and ImageJ has no answer either. */
  readonly limits?: FatLimits;
}

/** Bins by histogram: a method runs once on each. */
const known = new WeakMap<Histogram, Map<string, number>>();

/** What a method chooses on a histogram of the slice's grey bytes. */
export function autoChoice(
  { of }: PreparedSlice,
  counts: Histogram,
  method: ThresholdMethod,
  profile: ImagejProfile,
): AutoChoice {
  const bins = known.get(counts) ?? new Map<string, number>();
  known.set(counts, bins);
  const key = `${method} ${profile}`;
  const bin = bins.get(key) ?? autoBin(counts, method, profile, of.image.inverted);
  bins.set(key, bin);
  const limits = autoLimits(of, bin, method);
  return { bin, ...(limits === undefined ? {} : { limits }) };
}

/** Whether a histogram has more than one level: else any threshold is arbitrary. */
function hasSeveralLevels(counts: Histogram): boolean {
  let levels = 0;
  for (const count of counts) if (count > 0) levels++;
  return levels > 1;
}

function choiceIssues(
  { bin, limits }: AutoChoice,
  counts: Histogram,
  method: string,
  scope: string,
  roi?: Roi,
): readonly Issue[] {
  const place = { roi: roi?.name };
  if (limits === undefined) return [issue("fat-threshold-not-found", { method, scope }, place)];
  if (!hasSeveralLevels(counts)) return [issue("fat-one-grey-level", { scope }, place)];
  return bin < 0 ? [issue("fat-threshold-not-found-imagej", { method, scope }, place)] : [];
}

function chooseAutomatically(
  slice: PreparedSlice,
  rois: readonly Roi[],
  recipe: Recipe,
  method: ThresholdMethod,
  store: SliceStore,
): ChosenLimits {
  const { scope, imagej } = recipe;
  if (scope === "roi") {
    const drawn = rois.filter((roi) => store.regionOf(roi).pixels.length > 0);
    const choices = new Map(
      drawn.map((roi) => [roi, autoChoice(slice, slice.histogramOf(roi), method, imagej)]),
    );
    return {
      of: (roi) => choices.get(roi)?.limits,
      issues: [...choices].flatMap(([roi, choice]) =>
        choiceIssues(choice, slice.histogramOf(roi), method, roi.name, roi),
      ),
    };
  }
  const counts = scope === "image" ? slice.histogramOfSlice() : slice.histogramOfMuscles(rois);
  if (counts === undefined || counts.every((count) => count === 0))
    return none(issue("fat-no-muscle-outlined"));
  const choice = autoChoice(slice, counts, method, imagej);
  const issues = choiceIssues(choice, counts, method, scope);
  return choice.limits === undefined ? none(...issues) : everywhere(choice.limits, issues);
}

function chooseByReference(
  { of }: PreparedSlice,
  rois: readonly Roi[],
  rule: Extract<ThresholdRule, { kind: "reference" }>,
  store: SliceStore,
): ChosenLimits {
  const reference = rois.find((roi) => roi.name === rule.roi);
  const pixels = reference && store.regionOf(reference).pixels;
  if (pixels === undefined || pixels.length === 0) {
    return none(issue("fat-reference-missing", { roi: rule.roi }, { roi: rule.roi }));
  }
  if (rule.tissue !== "lean" && of.image.inverted) {
    return none(issue("fat-reference-inverted", {}, { roi: rule.roi }));
  }
  const doubt = sampleIssue(pixels, rois, rule, store);
  if (doubt?.severity === "error") return none(doubt);
  const issues = doubt === undefined ? [] : [doubt];
  if (rule.tissue === "lean") return everywhere(leanLimits(of, pixels), issues);
  return everywhere(subcutaneousFatLimits(of, pixels, rule.fraction), issues);
}

/** What speaks against the sample that a threshold is to come from: it is in air, or is of other tissue. */
function sampleIssue(
  sample: Uint32Array,
  rois: readonly Roi[],
  rule: Extract<ThresholdRule, { kind: "reference" }>,
  store: SliceStore,
): Issue | undefined {
  const isAir = (pixel: number) => store.air.mask().data[pixel] === 1;
  if (store.air.mayHold(sample) && 2 * sample.filter(isAir).length > sample.length)
    return issue("fat-reference-in-air", { roi: rule.roi }, { roi: rule.roi });
  const sampled = new Set(sample);
  const muscles = rois.filter(({ name }) => isMuscle(name) && name !== rule.roi);
  const others = muscles
    .flatMap((roi) => [...store.regionOf(roi).pixels])
    .filter((pixel) => !sampled.has(pixel));
  return referenceSampleIssue(store.opened, sample, Uint32Array.from(others), rule);
}

/**
 * Whether the recipe's limits depend on the display range. On an image that is 8-bit to begin with only automatic
 * ones do, and their range is always 0 to 255.
 */
export const followsRange = ({ bits, threshold }: Recipe): boolean =>
  bits === "8" || threshold.kind === "auto" || threshold.kind === "slider";

/** `fat-no-pixel-between-limits` where limits fit another image: none of this one's pixels is within them. */
function emptyIssues({ of }: PreparedSlice, limits: FatLimits): readonly Issue[] {
  const { raw } = of.image;
  for (let pixel = 0; pixel < raw.length; pixel++) {
    const value = raw[pixel]!;
    if (value >= limits.lower && value <= limits.upper) return [];
  }
  return [issue("fat-no-pixel-between-limits", shownThreshold(of, limits))];
}

/** Chooses the fat thresholds for every region by the recipe's rule. */
export function chooseLimits(
  slice: PreparedSlice,
  rois: readonly Roi[],
  recipe: Recipe,
  store: SliceStore,
): ChosenLimits {
  const { lower, upper } = slice.ranged.modalityRange;
  if (followsRange(recipe) && !(lower < upper)) return none(issue("fat-range-empty", { lower, upper }));
  const rule = recipe.threshold;
  switch (rule.kind) {
    case "auto":
      return chooseAutomatically(slice, rois, recipe, rule.method, store);
    case "manual": {
      const limits = shownLimits(slice.of, rule.lower, rule.upper);
      return everywhere(limits, emptyIssues(slice, limits));
    }
    case "slider": {
      const limits = sliderLimits(slice.of, rule.lower, rule.upper);
      return everywhere(limits, emptyIssues(slice, limits));
    }
    case "reference":
      return chooseByReference(slice, rois, rule, store);
    default:
      return assertNever(rule);
  }
}
